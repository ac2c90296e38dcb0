import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partsOf } from './reserve';

describe('the parts of a box’s ballots', () => {
  it('are those of R5 for every number of voters that a station may have', () => {
    for (let voters = 0; voters <= 600; voters++) {
      const reserve = Math.ceil((voters * 25) / 1000);
      assert.deepEqual(partsOf(voters + reserve), { voters, reserve });
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exceptionsOf } from './exceptions';

const draft = (quantity: string, reason = 'satu botol tinta pecah') => ({ item: 'INK', quantity, reason });

describe('exceptions of a box', () => {
  it('are pieces fewer or more, with the minus sign of either keyboard', () => {
    assert.deepEqual(
      exceptionsOf([draft('-1'), draft('\u22122'), draft('+3')])?.map(({ quantity }) => quantity),
      [-1, -2, 3],
    );
  });

  it('are not sent while one has no number, says zero, or gives no reason', () => {
    for (const quantity of ['', '0', 'satu', '1,5']) assert.equal(exceptionsOf([draft(quantity)]), null);
    assert.equal(exceptionsOf([draft('1', 'pecah')]), null);
  });

  it('may be none at all', () => {
    assert.deepEqual(exceptionsOf([]), []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serialFault } from './serials';

describe('a scanned serial number', () => {
  it('is taken until the box has as many as it needs', () => {
    assert.equal(serialFault([], 'KT-000001', 2), null);
    assert.equal(serialFault(['KT-000001'], 'KT-000002', 2), null);
    assert.equal(serialFault(['KT-000001', 'KT-000002'], 'KT-000003', 2), 'enough');
  });

  it('is not the same one twice, and not the label of a box', () => {
    assert.equal(serialFault(['KT-000001'], 'KT-000001', 6), 'repeated');
    assert.equal(serialFault([], 'ktk-3507072017-001-GUB-35', 6), 'boxLabel');
    assert.equal(serialFault([], 'x'.repeat(65), 6), 'tooLong');
  });
});

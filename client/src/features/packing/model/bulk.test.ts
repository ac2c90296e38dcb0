import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { batchOf, emptyBulk } from './bulk';

describe('a batch of boxes', () => {
  it('is about the region of the page, or about a range of labels, never both', () => {
    assert.deepEqual(batchOf(emptyBulk, '35.07.07.2017').selection, {
      region: '35.07.07.2017',
      from: null,
      to: null,
      contest: null,
      boxes: null,
    });
    const range = batchOf({ ...emptyBulk, by: 'range', from: ' ktk-1 ', to: 'KTK-9' }, '35.07');
    assert.deepEqual([range.selection.region, range.selection.from, range.selection.to], [null, 'KTK-1', 'KTK-9']);
  });

  it('carries serial numbers only to be sealed', () => {
    const roll = { ...emptyBulk, prefix: 'KT-', first: '000101', perBox: 6 };
    assert.equal(batchOf(roll, '35.07').range, undefined);
    assert.deepEqual(batchOf({ ...roll, step: 'seal' }, '35.07').range, { prefix: 'KT-', first: '000101', perBox: 6 });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceOf, sumOf, totalDifference, visiblePlaces } from './terms';

const row = (terms: Record<string, number>, difference = 0) => ({
  terms: Object.entries(terms).map(([term, quantitySheets]) => ({ term, quantitySheets })),
  difference,
});
const balanced = row({ ordered: 100, packed: 90, unexplained: 3, onRoad: 40, unsorted: 50, missing: 3 });

describe('the identity of a contest', () => {
  it('is packed + unexplained − everywhere the sheets are', () => {
    assert.equal(differenceOf(balanced), 0);
    assert.equal(differenceOf(row({ packed: 90, onRoad: 40 })), 50);
  });

  it('does not let differences cancel each other', () => {
    assert.equal(totalDifference([row({}, 5), row({}, -5)]), 10);
    assert.equal(totalDifference([balanced]), 0);
  });

  it('sums and shows only terms that hold something', () => {
    assert.equal(sumOf([balanced, balanced], 'packed'), 180);
    assert.deepEqual(visiblePlaces([balanced]), ['onRoad', 'unsorted', 'missing']);
  });
});

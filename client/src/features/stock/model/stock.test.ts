import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOfContest } from './items';
import { piecesOf } from './numbers';
import { otherStates, wholeOf } from './quantities';

const nothing = {
  unsortedQuantity: 0,
  goodQuantity: 0,
  lightlyDamagedQuantity: 0,
  heavilyDamagedQuantity: 0,
  damagedQuantity: 0,
  assembledQuantity: 0,
  packedQuantity: 0,
  quarantineQuantity: 0,
  revoteStoreQuantity: 0,
};

describe('what a line of stock holds', () => {
  it('is the sum of all states', () => {
    assert.equal(wholeOf({ ...nothing, goodQuantity: 300, heavilyDamagedQuantity: 12, packedQuantity: 88 }), 400);
  });

  it('is not told while a part of it is being counted blind', () => {
    assert.equal(wholeOf({ ...nothing, goodQuantity: null, packedQuantity: 88 }), null);
    assert.deepEqual(otherStates({ ...nothing, assembledQuantity: null, damagedQuantity: 3 }), [
      { state: 'assembled', quantity: null },
      { state: 'damaged', quantity: 3 },
    ]);
  });
});

describe('a typed count', () => {
  it('takes separators as people write them', () => {
    assert.equal(piecesOf('16.171'), 16171);
    assert.equal(piecesOf('0'), 0);
  });

  it('is not guessed from an empty or odd field', () => {
    for (const text of ['', ' ', '-3', '12a', '10000001']) assert.equal(piecesOf(text), undefined);
  });
});

describe('an item of a contest', () => {
  const rule = (basis: 'perStation' | 'perStationAndContest') => ({
    terms: [{ basis, factor: 1 }],
    hasReserve: false,
    surplusPerMille: 0,
  });

  it('is bought when the candidates are known and counted by contest', () => {
    assert.equal(isOfContest({ stage: 2, rule: rule('perStationAndContest') as never }), true);
    assert.equal(isOfContest({ stage: 1, rule: rule('perStationAndContest') as never }), false);
    assert.equal(isOfContest({ stage: 2, rule: rule('perStation') as never }), false);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serialsIn, stageOf } from './usage';

const at = '2024-11-27T07:00:00Z';

for (const [place, countedAt, stage] of [
  ['packingHall', null, 'onTheWay'],
  ['village', null, 'onTheWay'],
  ['station', null, 'awaited'],
  ['returned', null, 'back'],
  ['station', at, 'counted'],
  ['district', at, 'counted'],
  ['returned', at, 'returned'],
  ['emptied', at, 'archived'],
] as const) {
  test(`a box at ${place} that is ${countedAt === null ? 'not ' : ''}counted is ${stage}`, () => {
    assert.equal(stageOf({ place, countedAt }), stage);
  });
}

test('serial numbers are read as they are written down, each once', () => {
  assert.deepEqual(serialsIn(' sb-1, SB-2\nsb-1;SB-3 '), ['SB-1', 'SB-2', 'SB-3']);
});

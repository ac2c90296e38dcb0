import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlapUsual, readOverlap, readWhole } from './whole-number';

test('an overlap is no day up to thirty', () => {
  assert.deepEqual(['0', '7', '30'].map(readOverlap), [0, 7, 30]);
  assert.equal(readOverlap(String(overlapUsual)), overlapUsual);
});

test('what is no number of days that the server takes is no overlap', () => {
  for (const value of ['', '-1', '31', '1.5', 'tujuh']) assert.equal(readOverlap(value), undefined);
});

test('a number is held within its bounds', () => {
  const read = ['0', '1', '60000', '60001'].map((value) => readWhole(value, 1, 60_000));
  assert.deepEqual(read, [undefined, 1, 60_000, undefined]);
});

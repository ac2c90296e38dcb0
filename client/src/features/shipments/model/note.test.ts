import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Carton } from '../api/types';
import { noteGroupsOf } from './note';

const carton = (code: string, packedSheets: number, more: Partial<Carton> = {}): Carton => ({
  code,
  packedSheets,
  destinationCode: '35.07',
  itemCode: 'BALLOT',
  contestCode: 'GUB-35',
  pool: 'ordinary',
  place: 'road',
  placeRef: 'SJ-1',
  ...more,
});

test('cartons that follow one another are one line, and a gap begins another', () => {
  const [group] = noteGroupsOf([
    carton('M-0010', 2000),
    carton('M-0009', 2000),
    carton('M-0011', 1895),
    carton('M-0013', 2000),
  ]);
  assert.deepEqual(group?.ranges, [
    { first: 'M-0009', last: 'M-0011', cartons: 3, sheets: 5895 },
    { first: 'M-0013', last: 'M-0013', cartons: 1, sheets: 2000 },
  ]);
  assert.deepEqual([group.cartons, group.sheets], [4, 7895]);
});

test('numbers without leading zeros run on past nine', () => {
  const [group] = noteGroupsOf([carton('M-10', 1), carton('M-9', 1)]);
  assert.deepEqual(group?.ranges, [{ first: 'M-9', last: 'M-10', cartons: 2, sheets: 2 }]);
});

test('codes without a running number stand alone', () => {
  const [group] = noteGroupsOf([carton('PALET-A', 1), carton('PALET-B', 1)]);
  assert.equal(group?.ranges.length, 2);
});

test('re-vote ballots and each contest have a sum of their own', () => {
  const groups = noteGroupsOf([
    carton('M-1', 10),
    carton('M-2', 20, { pool: 'revote' }),
    carton('M-3', 30, { contestCode: 'BUP-35.07' }),
  ]);
  assert.deepEqual(groups.map(({ sheets }) => sheets).sort(), [10, 20, 30]);
});

test('what was found on arrival without being on the note is not on it', () => {
  const groups = noteGroupsOf([
    carton('M-1', 10, { finding: 'sealed' }),
    carton('X-1', 10, { finding: 'misrouted' }),
    carton('X-2', 10, { finding: 'unlisted' }),
  ]);
  assert.equal(groups[0]?.cartons, 1);
  assert.equal(groups.length, 1);
});

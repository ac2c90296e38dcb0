import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeFor, isComplete, plantsFor, plantsOf, type PlantShare } from './shares';

const nganjuk: PlantShare = { key: 1, plant: 'NGANJUK-01', destinations: ['35.07', '35.29'] };
const open: PlantShare = { key: 2, plant: null, destinations: [] };
const options = (...values: string[]) => values.map((value) => ({ value }));

test('the first plant gets all that no other was given', () => {
  assert.deepEqual(plantsOf('GRESIK-01', [nganjuk]), [
    { plant: 'GRESIK-01', destinations: null },
    { plant: 'NGANJUK-01', destinations: ['35.07', '35.29'] },
  ]);
  assert.deepEqual(plantsOf('GRESIK-01', []), [{ plant: 'GRESIK-01', destinations: null }]);
});

test('a share needs a plant and a destination', () => {
  assert.equal(isComplete(nganjuk), true);
  assert.equal(isComplete({ ...nganjuk, destinations: [] }), false);
  assert.equal(isComplete({ ...nganjuk, plant: null }), false);
});

test('a destination goes to one plant only', () => {
  const all = options('35.07', '35.14', '35.29');
  assert.deepEqual(freeFor(open, [nganjuk, open], all), options('35.14'));
  assert.deepEqual(freeFor(nganjuk, [nganjuk, open], all), all);
});

test('a plant stands in one row only', () => {
  const all = options('GRESIK-01', 'NGANJUK-01', 'SEMARANG-01');
  assert.deepEqual(plantsFor(null, 'GRESIK-01', [nganjuk, open], all), options('SEMARANG-01'));
  assert.deepEqual(plantsFor('GRESIK-01', 'GRESIK-01', [nganjuk], all), options('GRESIK-01', 'SEMARANG-01'));
});

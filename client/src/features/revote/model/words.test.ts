import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Carton } from '../api/reads';
import { cartonsFor, serialsOf } from './words';

const carton = (code: string, quantitySheets: number, packedSheets = 500): Carton => ({
  code,
  quantitySheets,
  packedSheets,
  destinationCode: '35.76',
  place: 'revoteStore',
  placeRef: '35.76',
});

describe('serial numbers', () => {
  it('are read however they are parted, each once', () => {
    assert.deepEqual(serialsOf(' KT-1, KT-2\nKT-3  KT-1;'), ['KT-1', 'KT-2', 'KT-3']);
    assert.deepEqual(serialsOf('  '), []);
  });
});

describe('the cartons to open', () => {
  it('are those that are open already, before another', () => {
    const pool = [carton('A', 500), carton('B', 120), carton('C', 500)];
    assert.deepEqual(cartonsFor(pool, 100), ['B']);
    assert.deepEqual(cartonsFor(pool, 600), ['B', 'A']);
    assert.deepEqual(cartonsFor(pool, 700), ['B', 'A', 'C']);
  });

  it('are all when there are too few sheets, so that the refusal can name the number', () => {
    assert.deepEqual(cartonsFor([carton('A', 10)], 20), ['A']);
    assert.deepEqual(cartonsFor([], 20), []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { limitOf } from './print-limit';
import { parseRupiah } from './rupiah';

describe('an amount as people type it', () => {
  it('reads thousands and sen in both languages', () => {
    assert.equal(parseRupiah('135'), 13_500);
    assert.equal(parseRupiah('135,50'), 13_550);
    assert.equal(parseRupiah('Rp 135.5'), 13_550);
    assert.equal(parseRupiah('9.600.000.000'), 960_000_000_000);
    assert.equal(parseRupiah('9,600,000,000'), 960_000_000_000);
    assert.equal(parseRupiah('1.250,75'), 125_075);
    assert.equal(parseRupiah('9600000000'), 960_000_000_000);
  });

  it('refuses what is no amount', () => {
    for (const text of ['', 'x', '-1', '1.2345', '1,2,3', '99999999999999999999'])
      assert.equal(parseRupiah(text), null);
  });
});

describe('the print limit', () => {
  it('splits what is ordered into printed and left, and shows what goes beyond apart', () => {
    assert.deepEqual(limitOf({ orderedQuantity: 1000, printedQuantity: 940, overPrintQuantity: 0 }), {
      printed: 940,
      left: 60,
      over: 0,
    });
    assert.deepEqual(limitOf({ orderedQuantity: 1000, printedQuantity: 1000, overPrintQuantity: 20 }), {
      printed: 1000,
      left: 0,
      over: 20,
    });
  });
});

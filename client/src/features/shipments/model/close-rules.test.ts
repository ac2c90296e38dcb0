import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Carton } from '../api/types';
import { closeStateOf } from './close-rules';
import { sheetsOf } from './count';
import { balanceOf, progressOf, remainingOf } from './manifest';
import { isReason, resolutionsFor } from './resolutions';

const open = { status: 'receiving', unsentScans: 0, hasDecision: false, notArrivedCartons: 0 };

describe('closing a receipt', () => {
  it('types the number of what did not arrive, and only then', () => {
    assert.deepEqual(closeStateOf(open), { kind: 'plain', notArrivedCartons: 0 });
    assert.deepEqual(closeStateOf({ ...open, notArrivedCartons: 2 }), { kind: 'typed', notArrivedCartons: 2 });
  });

  it('waits for decisions, for scans not recorded, and for the manifest', () => {
    const by = (facts: Partial<typeof open> | { notArrivedCartons: null }) => {
      const state = closeStateOf({ ...open, ...facts });
      return state.kind === 'blocked' ? state.by : state.kind;
    };
    assert.equal(by({ hasDecision: true, unsentScans: 3 }), 'undecided');
    assert.equal(by({ unsentScans: 3 }), 'unsent');
    assert.equal(by({ notArrivedCartons: null }), 'loading');
    assert.equal(by({ status: 'received' }), 'notReceiving');
  });
});

const carton = (code: string, change: Partial<Carton> = {}): Carton => ({
  code,
  destinationCode: '35.07',
  itemCode: 'SS',
  contestCode: 'BUP-3507',
  pool: 'ordinary',
  packedSheets: 2000,
  quantitySheets: 2000,
  place: 'road',
  placeRef: 'SJ-1',
  ...change,
});
const main = { place: 'main', placeRef: '35.07' };
const manifest = [
  carton('A', { ...main, finding: 'sealed' }),
  carton('B', { ...main, finding: 'counted', countedSheets: 2000 }),
  carton('C', { ...main, finding: 'counted', countedSheets: 1988 }),
  carton('D', { ...main, finding: 'sealBroken', countedSheets: 2005 }),
  carton('E'),
  carton('F', { place: 'quarantine', placeRef: '35.05', finding: null }),
  carton('X', { place: 'quarantine', finding: 'misrouted', destinationCode: '35.05' }),
];

describe('a manifest', () => {
  it('counts what belongs to it apart from what does not', () => {
    assert.deepEqual(progressOf(manifest, 'SJ-1'), {
      expected: 6,
      scanned: 4,
      matching: 2,
      differing: 1,
      sealBroken: 1,
      remaining: 1,
      foreign: 1,
    });
  });

  it('misses only what the books still hold on this road', () => {
    assert.deepEqual(
      remainingOf(manifest, 'SJ-1').map(({ code }) => code),
      ['E'],
    );
  });

  it('balances: received + short − over + not scanned = manifest', () => {
    assert.deepEqual(balanceOf(manifest), {
      manifestSheets: 12_000,
      receivedSheets: 7_993,
      shortSheets: 12,
      overSheets: 5,
      remainingSheets: 4_000,
      remainingCartons: 2,
      differenceSheets: 0,
    });
  });
});

describe('a typed count', () => {
  it('reads digits with separators and refuses the rest', () => {
    assert.equal(sheetsOf('1.988'), 1988);
    assert.equal(sheetsOf('0'), 0);
    for (const text of ['', '-1', '20001', 'abc', '1e3', '35.07-BUP']) assert.equal(sheetsOf(text), null);
  });
});

describe('a case', () => {
  it('ends found or lost only when a carton did not arrive', () => {
    assert.deepEqual(resolutionsFor('notArrived'), ['found', 'lost']);
    assert.deepEqual(resolutionsFor('countedShort'), ['accepted']);
    assert.equal(isReason('terlalu   '), false);
    assert.equal(isReason('hitung ulang bersama saksi'), true);
  });
});

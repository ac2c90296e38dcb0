import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LeadTime } from '../api/get-lead-times';
import type { RegionProgress } from '../api/get-overview';
import type { CaseRow, ShipmentRow } from '../api/list-attention';
import type { Reconciliation } from '../api/get-balance';
import { attentionOf, flagOf } from './attention';
import { differenceOf, partsOf, revoteOf, stagesOf, wholeOf } from './chain';
import { contestChoices, itemChoices, unitOf } from './choices';
import { journey, slackState, splitLeadTimes } from './lead-times';
import { reportingRegion, shareReceived, sortRegions } from './regions';

const malang: RegionProgress = {
  code: '35.07',
  name: 'Kab. Malang',
  requiredSheets: 2_113_895,
  orderedSheets: 2_113_895,
  printedSheets: 2_113_895,
  packedSheets: 2_000_000,
  dispatchedSheets: 1_500_000,
  onRoadSheets: 500_000,
  receivedSheets: 999_000,
  sortedSheets: 200_000,
  damagedSheets: 716,
  missingSheets: 269,
  astraySheets: 731,
  lateShipments: 0,
  openCases: 1,
};

function balance(terms: Record<string, number>, difference = 0): Reconciliation {
  const term = (from: Record<string, number>) =>
    Object.entries(from).map(([name, quantitySheets]) => ({ term: name, quantitySheets }));
  const shared = { item: 'BALLOT', contest: 'GUB-35', cases: [], isClosed: false, openReasons: [] };
  return {
    region: '35.07',
    contests: [
      { ...shared, pool: 'ordinary', terms: term(terms), difference },
      { ...shared, pool: 'revote', terms: term({ ordered: 2000 }), difference: 0 },
      { ...shared, item: 'SEAL', pool: 'ordinary', terms: term({ packed: 77 }), difference: 0 },
    ],
    plants: [],
  };
}

describe('where every sheet is', () => {
  const terms = {
    packed: 2_000_000,
    atPrinter: 500_000,
    onRoad: 500_000,
    unsorted: 799_003,
    good: 199_284,
    damaged: 716,
    missing: 269,
    untraced: 731,
    unexplained: 3,
  };

  it('sums to what was ordered, with what was counted over taken off again', () => {
    const parts = partsOf(malang, balance(terms), 'BALLOT', false);
    assert.equal(
      parts.reduce((sum, { value }) => sum + value, 0),
      malang.orderedSheets,
    );
    assert.deepEqual(
      parts.find(({ key }) => key === 'over'),
      { key: 'over', value: -3 },
    );
    assert.deepEqual(
      parts.find(({ key }) => key === 'notPacked'),
      { key: 'notPacked', value: 113_895 },
    );
  });

  it('follows a sheet into its box, through the vote and into the archive', () => {
    const later = {
      ...terms,
      good: 100_000,
      boxes: 40_284,
      used: 30_000,
      spoiled: 500,
      unused: 8_500,
      archived: 20_000,
    };
    const parts = partsOf(malang, balance(later), 'BALLOT', false);
    assert.equal(
      parts.reduce((sum, { value }) => sum + value, 0),
      malang.orderedSheets,
    );
    assert.equal(parts.find(({ key }) => key === 'inBoxes')?.value, 40_284);
    assert.equal(parts.find(({ key }) => key === 'voted')?.value, 39_000);
  });

  it('tells printed from not printed for the whole province only', () => {
    const parts = partsOf({ ...malang, printedSheets: 2_050_000 }, balance(terms), 'BALLOT', true);
    const value = (wanted: string) => parts.find(({ key }) => key === wanted)?.value;
    assert.equal(value('notPrinted'), 63_895);
    assert.equal(value('atPrinter'), 550_000);
    assert.equal(value('notPacked'), undefined);
  });

  it('never nets a difference against another', () => {
    const both = balance(terms, 12);
    both.plants.push({ plant: 'GRS', item: 'BALLOT', pool: 'ordinary', terms: [], difference: -12 });
    assert.equal(differenceOf(both), 24);
    assert.equal(revoteOf(both, 'BALLOT'), 2000);
  });

  it('begins with the order when no plan is approved', () => {
    const unplanned = { ...malang, requiredSheets: null };
    assert.equal(stagesOf(unplanned, true)[0]?.key, 'ordered');
    assert.equal(wholeOf(unplanned), malang.orderedSheets);
    assert.equal(stagesOf(malang, false).length, 7);
  });

  it('leaves out what was printed where runs are shared', () => {
    const shared = { ...malang, printedSheets: 1_057_000 };
    assert.ok(!stagesOf(shared, false).some(({ key }) => key === 'printed'));
    assert.ok(stagesOf(shared, true).some(({ key }) => key === 'printed'));
  });
});

describe('regions', () => {
  const surabaya = { ...malang, code: '35.78', name: 'Kota Surabaya', receivedSheets: 5, lateShipments: 2 };
  const pamekasan = { ...malang, code: '35.28', name: 'Kab. Pamekasan', dispatchedSheets: 0, receivedSheets: 0 };

  it('reads a village as its kabupaten', () => {
    assert.equal(reportingRegion('35.07.01.2001'), '35.07');
    assert.equal(reportingRegion('35'), '35');
  });

  it('keeps what is not dispatched apart from 0%', () => {
    assert.equal(shareReceived(pamekasan).denominator, 0);
    assert.deepEqual(shareReceived(malang), { numerator: 999_000, denominator: 2_113_895 });
    assert.deepEqual(shareReceived({ ...malang, receivedSheets: 3_000_000 }).numerator, 2_113_895);
  });

  it('puts what is not measured last, whichever way', () => {
    for (const isDescending of [false, true]) {
      const codes = sortRegions([pamekasan, malang, surabaya], { key: 'share', isDescending }).map(({ code }) => code);
      assert.equal(codes.at(-1), '35.28');
    }
    assert.equal(sortRegions([malang, surabaya], { key: 'late', isDescending: true })[0]?.code, '35.78');
  });

  it('flags at most one thing, late first', () => {
    assert.equal(flagOf(surabaya, new Set(['35.78'])), 'late');
    assert.equal(flagOf(malang, new Set(['35.07'])), 'misrouted');
    assert.equal(flagOf(malang, new Set()), 'case');
    assert.equal(flagOf({ ...malang, openCases: 0 }, new Set()), null);
  });
});

const way = (destination: string, slackMinutes: number | null, measured = 3): LeadTime => ({
  plant: 'GRS',
  plantName: 'Gresik',
  destination,
  destinationName: destination,
  measured,
  toComeSheets: slackMinutes === null ? 0 : 1000,
  slackMinutes,
});

describe('lead times', () => {
  it('sorts by slack and keeps what is not measured apart', () => {
    const { measured, notMeasured } = splitLeadTimes([way('c', null), way('b', 90), way('a', -5), way('d', null, 0)]);
    assert.deepEqual(
      measured.map(({ destination }) => destination),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(
      notMeasured.map(({ destination }) => destination),
      ['d'],
    );
  });

  it('names the state of a departure', () => {
    assert.equal(slackState(way('a', -1)), 'overdue');
    assert.equal(slackState(way('a', 0)), 'soon');
    assert.equal(slackState(way('a', 2880)), 'enough');
    assert.equal(slackState(way('a', null)), 'done');
  });

  it('tells a journey in hours beyond a day', () => {
    assert.equal(journey(1570, 'j'), '26 j 10 m');
    assert.equal(journey(-59, 'h'), '59 m');
  });
});

describe('what needs action', () => {
  const late = (code: string, lateMinutes: number) =>
    ({ code, destinationCode: '35.29', lateMinutes }) as unknown as ShipmentRow;
  const open = (code: string, kind: string, quantitySheets: number) =>
    ({ code, kind, regionCode: '35.07', quantitySheets, openedAt: '2024-10-29T00:00:00Z' }) as unknown as CaseRow;

  it('is ordered worst first', () => {
    const items = attentionOf(
      [late('SJ-1', 10), late('SJ-2', 900)],
      [open('K-1', 'countedOver', 5), open('K-2', 'countedShort', 5), open('K-3', 'countedShort', 50)],
      [way('35.10', -30), way('35.11', 60), way('35.12', 9000)],
    );
    assert.deepEqual(
      items.map(({ key }) => key),
      ['SJ-2', 'SJ-1', 'GRS/35.10', 'K-3', 'K-2', 'K-1', 'GRS/35.11'],
    );
  });
});

describe('filters', () => {
  it('offers a kabupaten its own contests and a province the kinds', () => {
    const contest = (code: string, region: string, kind: 'governor' | 'regent') => ({
      code,
      region,
      kind,
      name: code,
      election: 'P',
    });
    const all = [
      contest('BUP-07', '35.07', 'regent'),
      contest('GUB', '35', 'governor'),
      contest('BUP-10', '35.10', 'regent'),
    ];
    const values = (region: string) => contestChoices(all, region).map(({ value }) => value);
    assert.deepEqual(values('35.07'), ['BUP-07', 'GUB']);
    assert.deepEqual(values('35'), ['governor', 'regent']);
  });

  it('counts ballots in sheets and knows no other unit by guess', () => {
    assert.equal(unitOf([], 'BALLOT'), 'sheet');
    assert.equal(unitOf([], 'BOOTH'), 'piece');
    assert.deepEqual(itemChoices([], 'id'), []);
  });
});

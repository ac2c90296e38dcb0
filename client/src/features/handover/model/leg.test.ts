import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boxesOf, hasArrived, isDue, legOf, nextLegOf, type Box } from './leg';

const village = '35.07.07.2017';
const district = '35.07.07';

export function box(station: number, step: string, more: Partial<Box> = {}): Box {
  return {
    box: `KTK-3507072017-00${String(station)}-GUB-35`,
    villageCode: village,
    villageName: 'Ngadas',
    stationNumber: station,
    contestCode: 'GUB-35',
    contestName: 'Gubernur',
    contestKind: 'governor',
    sheets: 500,
    isSealed: true,
    seals: ['KT-1', 'KT-2'],
    place: 'village',
    step,
    isReported: false,
    lastHandOver: null,
    lastAt: null,
    lastReceiver: null,
    atVillageAt: null,
    atVillageBy: null,
    atStationAt: null,
    atStationBy: null,
    dueAt: null,
    ...more,
  };
}

function leg(own: string, key: string) {
  const found = legOf(own, key);
  assert.ok(found, `${own} has a step ${key}`);
  return found;
}

describe('the steps of a committee', () => {
  it('lead a village from PPK to its stations and back', () => {
    assert.deepEqual(leg(village, 'receive').from, { level: 'district', region: district });
    assert.deepEqual(leg(village, 'give-004').to, { level: 'station', region: village, station: 4 });
    assert.deepEqual(leg(village, 'back-004').from, { level: 'station', region: village, station: 4 });
    assert.deepEqual(leg(village, 'return').to, { level: 'district', region: district });
  });

  it('lead a subdistrict from KPU to its villages', () => {
    assert.deepEqual(leg(district, 'receive').from, { level: 'regency', region: '35.07' });
    assert.deepEqual(leg(district, `give-${village}`).to, { level: 'village', region: village });
  });

  it('are none of another committee’s', () => {
    for (const key of ['give-35.07.01.2001', 'give-4', 'send-004', '', 'give-']) {
      assert.equal(legOf(district, key), null);
      assert.equal(legOf(village, key), null);
    }
  });

  it('take the boxes of their own station only', () => {
    const boxes = [box(3, 'atVillage'), box(4, 'atVillage')];
    assert.deepEqual(
      boxesOf(leg(village, 'give-004'), village, boxes).map(({ stationNumber }) => stationNumber),
      [4],
    );
    assert.equal(boxesOf(leg(village, 'receive'), village, boxes).length, 2);
  });
});

describe('a box on its way', () => {
  it('is due at its station until it is signed there, also when a step before was not told', () => {
    const give = leg(village, 'give-004');
    for (const step of ['none', 'atDistrict', 'atVillage']) assert.ok(isDue(give, box(4, step)));
    assert.ok(!isDue(give, box(4, 'atStation')));
    assert.ok(hasArrived(give, box(4, 'atStation')));
  });

  it('is not handed over unsealed', () => {
    assert.ok(!isDue(leg(village, 'give-004'), box(4, 'none', { isSealed: false })));
  });

  it('comes home only from where it was', () => {
    const back = leg(village, 'back-004');
    assert.ok(!isDue(back, box(4, 'atVillage')));
    assert.ok(isDue(back, box(4, 'atStation')));
    assert.ok(hasArrived(back, box(4, 'backAtVillage')));
  });

  it('opens the step that waits for it when its label is scanned', () => {
    assert.equal(nextLegOf(village, box(4, 'none'))?.key, 'receive');
    assert.equal(nextLegOf(village, box(4, 'atVillage'))?.key, 'give-004');
    assert.equal(nextLegOf(village, box(4, 'atStation'))?.key, 'back-004');
    assert.equal(nextLegOf(village, box(4, 'backAtVillage'))?.key, 'return');
    assert.equal(nextLegOf(village, box(4, 'backAtDistrict')), null);
    assert.equal(nextLegOf(district, box(4, 'atDistrict'))?.key, `give-${village}`);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  formatAge,
  formatCount,
  formatCountdown,
  formatDate,
  formatDateTime,
  formatDifference,
  formatDuration,
  formatPercent,
  formatRupiah,
  formatRupiahShort,
  formatTilePercent,
  formatTime,
} from './format';

describe('counts carry their unit', () => {
  it('groups by the language', () => {
    assert.equal(formatCount(2113895, 'sheet', 'id'), '2.113.895 lembar');
    assert.equal(formatCount(2113895, 'sheet', 'en'), '2,113,895 sheets');
    assert.equal(formatCount(1, 'carton', 'en'), '1 carton');
    assert.equal(formatCount(0, 'carton', 'id'), '0 koli');
  });

  it('signs a difference with a true minus', () => {
    assert.equal(formatDifference(-1518, 'id', 'sheet'), '−1.518 lembar');
    assert.equal(formatDifference(512, 'id'), '+512');
    assert.equal(formatDifference(0, 'id'), '0');
  });
});

describe('a share is floored', () => {
  const cases: [number, number, string][] = [
    [57, 59, '96,6%'],
    [56, 58, '96,5%'],
    [58, 58, '100%'],
    [24651, 24653, '99,99%'],
    [999, 1000, '99,90%'],
    [9999999, 10000000, '99,99%'],
    [62003657, 64177820, '96,6%'],
    [3506, 64177820, '< 0,1%'],
    [0, 58, '0%'],
    [0, 0, '–'],
    [1, 1000, '0,1%'],
    [105, 100, '105,0%'],
  ];
  for (const [numerator, denominator, text] of cases) {
    it(`${String(numerator)} of ${String(denominator)} is ${text}`, () => {
      assert.equal(formatPercent(numerator, denominator, 'id'), text);
    });
  }

  it('is never rounded up to 100 in a tile', () => {
    assert.equal(formatTilePercent(9999, 10000), '99');
    assert.equal(formatTilePercent(1, 1), '100');
    assert.equal(formatTilePercent(0, 0), '–');
  });
});

describe('times stand in the zone of the region', () => {
  const opening = '2024-11-27T00:00:00Z';

  it('writes date and time as people do', () => {
    assert.equal(formatDateTime(opening, 'id'), '27 Nov 2024 07.00 WIB');
    assert.equal(formatDateTime(opening, 'en'), '27 Nov 2024 07:00 WIB');
    assert.equal(formatDateTime(opening, 'id', { zone: 'Asia/Jayapura' }), '27 Nov 2024 09.00 WIT');
    assert.equal(formatDate(opening, 'id', { weekday: true }), 'Rab, 27 Nov 2024');
    assert.equal(formatDate('2024-10-29T07:31:00Z', 'id', { weekday: true, long: true }), 'Selasa, 29 Oktober 2024');
    assert.equal(formatTime('2024-10-29T07:30:52Z', 'id', { seconds: true }), '14.30.52');
    assert.equal(formatTime('2024-10-29T17:05:00Z', 'id'), '00.05');
  });

  it('says durations short', () => {
    assert.equal(formatDuration((20 * 60 + 31) * 60_000, 'id'), '20 j 31 m');
    assert.equal(formatDuration((20 * 60 + 31) * 60_000, 'en'), '20 h 31 m');
    assert.equal(formatDuration(3 * 86_400_000 - 1, 'id'), '2 hari');
    assert.equal(formatDuration(59_999, 'id'), '0 m');
  });

  it('uses relative words under an hour only', () => {
    const at = '2024-10-29T07:31:00Z';
    assert.equal(formatAge(at, '2024-10-29T07:31:40Z', 'id'), 'baru saja');
    assert.equal(formatAge(at, '2024-10-29T08:30:59Z', 'id'), '59 menit lalu');
    assert.equal(formatAge(at, '2024-10-29T08:31:00Z', 'id'), '29 Okt 2024 14.31 WIB');
  });

  it('counts the days to the polling day by the calendar of the zone', () => {
    assert.equal(formatCountdown(opening, '2024-10-29T07:31:00Z', 'id'), 'H-29');
    assert.equal(formatCountdown(opening, '2024-11-26T17:30:00Z', 'id'), 'Hari H');
    assert.equal(formatCountdown(opening, '2024-11-30T03:00:00Z', 'id'), 'H+3');
    assert.equal(formatCountdown(opening, '2024-11-26T16:30:00Z', 'en'), 'D-1');
  });
});

describe('money is kept in sen', () => {
  it('shows sen only when there are any', () => {
    assert.equal(formatRupiah(13_500, 'id'), 'Rp 135');
    assert.equal(formatRupiah(960_000_000_000, 'id'), 'Rp 9.600.000.000');
    assert.equal(formatRupiah(13_550, 'id'), 'Rp 135,50');
    assert.equal(formatRupiah(-13_500, 'id'), '−Rp 135');
  });

  it('floors the short form', () => {
    assert.equal(formatRupiahShort(969_000_000_000, 'id'), 'Rp 9,6 miliar');
    assert.equal(formatRupiahShort(13_500, 'id'), 'Rp 135');
  });
});

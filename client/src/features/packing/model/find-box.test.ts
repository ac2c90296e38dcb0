import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PackList, PackListBox } from '../api/types';
import { afterStep } from './after-step';
import { findBox, nextBox } from './find-box';

const box = (station: string, contest: string, status: string, filledBy: string | null = null): PackListBox => ({
  code: `KTK-3507072017-${station}-${contest}`,
  contestCode: contest,
  requiredSheets: 500,
  status,
  filledBy,
  seals: [],
});

const row = (stationNumber: number, ...boxes: PackListBox[]) => ({
  villageCode: '35.07.07.2017',
  villageName: 'Ngadas',
  stationNumber,
  boxes,
});

const list: PackList = {
  region: '35.07.07.2017',
  name: 'Ngadas',
  districtName: 'Poncokusumo',
  regencyCode: '35.07',
  regencyName: 'Kab. Malang',
  provinceName: 'Jawa Timur',
  contests: [],
  stations: [
    row(1, box('001', 'GUB-35', 'sealed'), box('001', 'BUP-35.07', 'filled', 'user:wati')),
    row(2, box('002', 'GUB-35', 'listed'), box('002', 'BUP-35.07', 'listed')),
    row(3, box('003', 'GUB-35', 'sealed'), box('003', 'BUP-35.07', 'sealed')),
  ],
};

const codeOf = (text: string) => {
  const named = findBox(list, text);
  return named.kind === 'box' ? named.box.code : named.kind;
};

describe('what was scanned or typed', () => {
  it('is a box by its label, however it is written', () => {
    assert.equal(codeOf(' ktk-3507072017-002-bup-35.07 '), 'KTK-3507072017-002-BUP-35.07');
  });

  it('is the first box of a station that waits for something', () => {
    assert.equal(codeOf('1'), 'KTK-3507072017-001-BUP-35.07');
    assert.equal(codeOf('TPS 002'), 'KTK-3507072017-002-GUB-35');
  });

  it('is that of the contest that is named, sealed or not', () => {
    assert.equal(codeOf('2b'), 'KTK-3507072017-002-BUP-35.07');
    assert.equal(codeOf('1 GUB'), 'KTK-3507072017-001-GUB-35');
  });

  it('may be done, of another village, or nothing known', () => {
    assert.equal(codeOf('3'), 'done');
    assert.deepEqual(findBox(list, 'KTK-3514012001-001-GUB-35'), { kind: 'elsewhere', village: '35.14.01.2001' });
    assert.equal(codeOf('9'), 'unknown');
    assert.equal(codeOf('KT-3507-000001'), 'unknown');
  });
});

describe('the next box', () => {
  it('is never one that I filled and that waits for a second person', () => {
    assert.equal(nextBox(list, 'wati', undefined, '')?.box.code, 'KTK-3507072017-002-GUB-35');
    assert.equal(nextBox(list, 'siti', undefined, '')?.box.code, 'KTK-3507072017-001-BUP-35.07');
  });

  it('comes after the one before, and from the start again at the end', () => {
    assert.equal(nextBox(list, 'siti', 'KTK-3507072017-002-GUB-35', '')?.box.code, 'KTK-3507072017-002-BUP-35.07');
    assert.equal(nextBox(list, 'siti', 'KTK-3507072017-002-BUP-35.07', '')?.box.code, 'KTK-3507072017-001-BUP-35.07');
  });

  it('is of the table’s contest', () => {
    assert.equal(nextBox(list, 'siti', undefined, 'GUB-35')?.box.code, 'KTK-3507072017-002-GUB-35');
    assert.equal(nextBox({ ...list, stations: [] }, 'siti', undefined, ''), null);
  });

  it('passes to the second person as soon as it is filled, and is nobody’s once it is sealed', () => {
    const code = 'KTK-3507072017-002-GUB-35';
    const next = (of: PackList, me: string) => nextBox(of, me, undefined, 'GUB-35')?.box.code ?? null;
    const filled = afterStep(list, code, 'fill', 'ani');
    assert.deepEqual([next(list, 'ani'), next(filled, 'ani'), next(filled, 'wati')], [code, null, code]);
    assert.equal(next(afterStep(filled, code, 'seal', 'wati'), 'wati'), null);
    assert.equal(next(afterStep(filled, code, 'empty', 'wati'), 'ani'), code);
  });
});

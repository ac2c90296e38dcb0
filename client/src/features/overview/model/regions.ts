import type { RegionProgress } from '../api/get-overview';

export const measures = ['received', 'late', 'cases'] as const;
export type Measure = (typeof measures)[number];

export function isMeasure(value: unknown): value is Measure {
  return measures.some((measure) => measure === value);
}

/** The figures know provinces and kabupaten/kota; a kecamatan or desa is read as its kabupaten. */
export function reportingRegion(code: string): string {
  return code.split('.').slice(0, 2).join('.');
}

export function isProvince(code: string): boolean {
  return !code.includes('.');
}

/** The province's own row holds its re-vote carton only; it is no place on the map. */
export function kabupatenOf(rows: readonly RegionProgress[]): RegionProgress[] {
  return rows.filter((row) => !isProvince(row.code));
}

/** What a region is measured against: its plan, else its orders. Nothing dispatched is not yet measured, never 0%. */
export function shareReceived(row: RegionProgress): { numerator: number; denominator: number } {
  const whole = row.requiredSheets ?? row.orderedSheets;
  const isMeasured = row.dispatchedSheets > 0 || row.receivedSheets > 0;
  return { numerator: Math.min(row.receivedSheets, whole), denominator: isMeasured ? whole : 0 };
}

export const columnKeys = [
  'name',
  'required',
  'ordered',
  'printed',
  'packed',
  'dispatched',
  'onRoad',
  'received',
  'share',
  'sorted',
  'damaged',
  'missing',
  'astray',
  'late',
  'cases',
] as const;
export type ColumnKey = (typeof columnKeys)[number];
export type NumberKey = Exclude<ColumnKey, 'name' | 'share'>;

export function isColumnKey(value: unknown): value is ColumnKey {
  return columnKeys.some((key) => key === value);
}

/** The number of a cell; null is *not known*, which is not zero. */
export function valueOf(row: RegionProgress, key: NumberKey): number | null {
  const values = {
    required: row.requiredSheets ?? null,
    ordered: row.orderedSheets,
    // Less than was packed for it means that others' runs printed the rest: how much is known at the province only.
    printed: row.printedSheets < row.packedSheets ? null : row.printedSheets,
    packed: row.packedSheets,
    dispatched: row.dispatchedSheets,
    onRoad: row.onRoadSheets,
    received: row.receivedSheets,
    sorted: row.sortedSheets,
    damaged: row.damagedSheets,
    missing: row.missingSheets,
    astray: row.astraySheets,
    late: row.lateShipments,
    cases: row.openCases,
  };
  return values[key];
}

export interface RegionSort {
  key: ColumnKey;
  isDescending: boolean;
}

/** Unknown values stand last whichever way the column is sorted; equal ones by code. */
export function sortRegions(rows: readonly RegionProgress[], { key, isDescending }: RegionSort): RegionProgress[] {
  const turn = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (key === 'name') return turn * a.name.localeCompare(b.name, 'id');
    const [left, right] = [rankOf(a, key), rankOf(b, key)];
    if (left === null || right === null) return left === right ? a.code.localeCompare(b.code) : left === null ? 1 : -1;
    return turn * (left - right) || a.code.localeCompare(b.code);
  });
}

function rankOf(row: RegionProgress, key: NumberKey | 'share'): number | null {
  if (key !== 'share') return valueOf(row, key);
  const { numerator, denominator } = shareReceived(row);
  return denominator > 0 ? numerator / denominator : null;
}

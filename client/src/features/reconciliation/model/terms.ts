import type { Fill } from '@/components/share-bar';

interface Termed {
  terms: readonly { term: string; quantitySheets: number }[];
  difference: number;
}

/** Where a sheet can be, in the order of its way. Their sum is what was packed or supplied, plus what nobody can explain. */
export const places = [
  'atPrinter',
  'onRoad',
  'unsorted',
  'good',
  'lightlyDamaged',
  'heavilyDamaged',
  'assembled',
  'kits',
  'boxes',
  'used',
  'spoiled',
  'unused',
  'revoteStore',
  'quarantine',
  'damaged',
  'untraced',
  'missing',
  'destroyed',
  'archived',
] as const;
export type PlaceTerm = (typeof places)[number];

export const placeFills: Record<PlaceTerm, Fill> = {
  atPrinter: 's1',
  onRoad: 'info',
  unsorted: 's3',
  good: 's4',
  lightlyDamaged: 's2',
  heavilyDamaged: 'warn',
  assembled: 's2',
  kits: 's3',
  boxes: 'ok',
  used: 's4',
  spoiled: 'warn',
  unused: 's2',
  revoteStore: 's2',
  quarantine: 'warn',
  damaged: 'warn',
  untraced: 'bad',
  missing: 'bad',
  destroyed: 'none',
  archived: 's1',
};

/** Where a printed sheet can be at its plant. */
export const plantPlaces = ['inStore', 'packed', 'waste', 'overPrint', 'destroyed'] as const;
export type PlantTerm = (typeof plantPlaces)[number];

export function sheetsOf(row: Termed, term: string): number {
  return row.terms.find((one) => one.term === term)?.quantitySheets ?? 0;
}

export function sumOf(rows: readonly Termed[], term: string): number {
  return rows.reduce((sum, row) => sum + sheetsOf(row, term), 0);
}

/** Differences never cancel each other: two wrong rows are not one right one. */
export function totalDifference(rows: readonly Termed[]): number {
  return rows.reduce((sum, row) => sum + Math.abs(row.difference), 0);
}

/** Terms that are zero in every row say nothing in a wide table. */
export function visiblePlaces(rows: readonly Termed[]): PlaceTerm[] {
  return places.filter((term) => rows.some((row) => sheetsOf(row, term) !== 0));
}

/** Packed + supplied + unexplained − everywhere they are, from the terms themselves: what the server says must be the same. */
export function differenceOf(row: Termed): number {
  return (
    sheetsOf(row, 'packed') +
    sheetsOf(row, 'supplied') +
    sheetsOf(row, 'unexplained') -
    places.reduce((sum, term) => sum + sheetsOf(row, term), 0)
  );
}

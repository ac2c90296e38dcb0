import type { Carton } from '../api/types';
import type { Scan } from './scans';

export interface Progress {
  expected: number;
  scanned: number;
  /** As the label says: sealed, or counted equal. */
  matching: number;
  /** Counted, and not what the label says. */
  differing: number;
  sealBroken: number;
  remaining: number;
  /** Misrouted or not on the delivery note: on top of what was expected. */
  foreign: number;
}

export function isForeign({ finding }: Carton): boolean {
  return finding === 'misrouted' || finding === 'unlisted';
}

/** Cartons that the books still hold on this shipment's road: those that would not have arrived if it closed now. */
export function remainingOf(cartons: readonly Carton[], shipment: string): Carton[] {
  return cartons.filter(({ finding, place, placeRef }) => finding == null && place === 'road' && placeRef === shipment);
}

export function progressOf(cartons: readonly Carton[], shipment: string): Progress {
  const listed = cartons.filter((carton) => !isForeign(carton));
  const scanned = listed.filter(({ finding }) => finding != null);
  const sealBroken = scanned.filter(({ finding }) => finding === 'sealBroken').length;
  const differing = scanned.filter(
    ({ finding, countedSheets, packedSheets }) => finding === 'counted' && countedSheets !== packedSheets,
  ).length;
  return {
    expected: listed.length,
    scanned: scanned.length,
    matching: scanned.length - sealBroken - differing,
    differing,
    sealBroken,
    remaining: remainingOf(cartons, shipment).length,
    foreign: cartons.length - listed.length,
  };
}

export interface Balance {
  manifestSheets: number;
  receivedSheets: number;
  shortSheets: number;
  overSheets: number;
  remainingSheets: number;
  remainingCartons: number;
  /** Zero, or the table does not add up: received + short − over + not scanned = manifest. */
  differenceSheets: number;
}

/** The delivery note against what was found, over the listed cartons only. */
export function balanceOf(cartons: readonly Carton[]): Balance {
  const sums = { manifestSheets: 0, receivedSheets: 0, shortSheets: 0, overSheets: 0, remainingSheets: 0 };
  let remainingCartons = 0;
  for (const carton of cartons) {
    if (isForeign(carton)) continue;
    const label = carton.packedSheets ?? 0;
    sums.manifestSheets += label;
    if (carton.finding == null) {
      sums.remainingSheets += label;
      remainingCartons += 1;
      continue;
    }
    const counted = carton.countedSheets ?? label;
    sums.receivedSheets += counted;
    sums.shortSheets += Math.max(0, label - counted);
    sums.overSheets += Math.max(0, counted - label);
  }
  const { manifestSheets, receivedSheets, shortSheets, overSheets, remainingSheets } = sums;
  return {
    ...sums,
    remainingCartons,
    differenceSheets: manifestSheets - receivedSheets - shortSheets + overSheets - remainingSheets,
  };
}

/** Puts an answered scan into the manifest at once; the next reading from the server confirms it. */
export function withScan(cartons: readonly Carton[], scan: Scan, by: string, at: string): Carton[] {
  const finding = scan.outcome === 'unlisted' || scan.outcome === 'misrouted' ? scan.outcome : scan.finding;
  return cartons.map((carton) =>
    carton.code === scan.code && carton.finding == null
      ? { ...carton, finding, countedSheets: scan.countedSheets ?? null, scannedBy: by, scannedAt: at, place: 'main' }
      : carton,
  );
}

/** Contests (or items) of a manifest, each once, in their order. */
export function stockOf<T extends { itemCode?: string | null; contestCode?: string | null; pool?: string | null }>(
  rows: readonly T[],
): (T & { itemCode: string; pool: string })[] {
  const seen = new Map<string, T & { itemCode: string; pool: string }>();
  for (const row of rows) {
    const { itemCode, pool } = row;
    // What is in a carton that belongs elsewhere is not said.
    if (itemCode == null || pool == null) continue;
    const key = `${itemCode}|${row.contestCode ?? ''}|${pool}`;
    if (!seen.has(key)) seen.set(key, { ...row, itemCode, pool });
  }
  return [...seen.values()];
}

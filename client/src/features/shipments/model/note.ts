import type { Carton } from '../api/types';
import { isForeign, stockOf } from './manifest';

/** Cartons whose codes follow one another without a gap, as the delivery note lists them. */
export interface CartonRange {
  first: string;
  last: string;
  cartons: number;
  sheets: number;
}

export interface NoteGroup {
  key: string;
  itemCode: string;
  contestCode: string | null;
  pool: string;
  ranges: readonly CartonRange[];
  cartons: number;
  sheets: number;
}

/** What left with the delivery note: per contest and pool, range by range; what was found on arrival without being on it is left out. */
export function noteGroupsOf(cartons: readonly Carton[]): NoteGroup[] {
  const listed = cartons.filter((carton) => !isForeign(carton));
  return stockOf(listed).map(({ itemCode, contestCode, pool }) => {
    const own = listed.filter(
      (carton) => carton.itemCode === itemCode && carton.contestCode === contestCode && carton.pool === pool,
    );
    const ranges = rangesOf(own);
    return {
      key: `${itemCode}|${contestCode ?? ''}|${pool}`,
      itemCode,
      contestCode: contestCode ?? null,
      pool,
      ranges,
      cartons: own.length,
      sheets: ranges.reduce((total, { sheets }) => total + sheets, 0),
    };
  });
}

function rangesOf(cartons: readonly Carton[]): CartonRange[] {
  const ranges: CartonRange[] = [];
  for (const { code, packedSheets } of [...cartons].sort((a, b) => compare(a.code, b.code))) {
    const sheets = packedSheets ?? 0;
    const open = ranges.at(-1);
    if (open !== undefined && follows(open.last, code)) {
      open.last = code;
      open.cartons += 1;
      open.sheets += sheets;
    } else {
      ranges.push({ first: code, last: code, cartons: 1, sheets });
    }
  }
  return ranges;
}

/** By the running number where the rest is equal, so that 9 stands before 10. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function follows(code: string, next: string): boolean {
  const [stem, number] = partsOf(code);
  const [nextStem, nextNumber] = partsOf(next);
  return stem === nextStem && number !== null && nextNumber === number + 1;
}

function partsOf(code: string): [stem: string, number: number | null] {
  const digits = /\d{1,9}$/.exec(code)?.[0];
  return digits === undefined ? [code, null] : [code.slice(0, -digits.length), Number(digits)];
}

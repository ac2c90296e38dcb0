import type { ContestReconciliation, Reconciliation } from '../api/get-balance';
import type { RegionProgress } from '../api/get-overview';

export const stageKeys = ['required', 'ordered', 'printed', 'packed', 'dispatched', 'received', 'sorted'] as const;
export type StageKey = (typeof stageKeys)[number];

/**
 * The stages of the chain, from the plan to the sorted sheet; without an approved plan the order is the beginning. A
 * kabupaten/kota shares print runs with others: where its own runs are less than what was packed for it, its printed
 * sheets are not known and the stage is left out.
 */
export function stagesOf(total: RegionProgress, isWholeProvince: boolean): { key: StageKey; value: number }[] {
  const isPrintedKnown = isWholeProvince || total.printedSheets >= total.packedSheets;
  const values: Record<StageKey, number | null | undefined> = {
    required: total.requiredSheets,
    ordered: total.orderedSheets,
    printed: isPrintedKnown ? total.printedSheets : null,
    packed: total.packedSheets,
    dispatched: total.dispatchedSheets,
    received: total.receivedSheets,
    sorted: total.sortedSheets,
  };
  return stageKeys.flatMap((key) => {
    const value = values[key];
    return value === null || value === undefined ? [] : [{ key, value }];
  });
}

/** What 100% stands for: the requirement; without a plan, what was ordered. */
export function wholeOf(total: RegionProgress): number {
  return total.requiredSheets ?? total.orderedSheets;
}

export const partKeys = [
  'notPrinted',
  'notPacked',
  'atPrinter',
  'onRoad',
  'inWarehouse',
  'inBoxes',
  'voted',
  'archived',
  'quarantine',
  'damaged',
  'astray',
  'destroyed',
  'over',
] as const;
export type PartKey = (typeof partKeys)[number];

export interface Part {
  key: PartKey;
  value: number;
}

/** These stand in the table even when nothing is there: an empty line answers the question too. */
const alwaysShown: ReadonlySet<PartKey> = new Set(['atPrinter', 'onRoad', 'inWarehouse', 'astray']);

/**
 * Where every ordered sheet is. The parts come from the books and sum to what was ordered: `over` takes off what was
 * counted over, which nobody ordered and which stands in a warehouse all the same.
 */
export function partsOf(
  total: RegionProgress,
  balance: Reconciliation,
  item: string,
  isWholeProvince: boolean,
): Part[] {
  const contests = balance.contests.filter((contest) => contest.item === item);
  const sum = (...terms: string[]) => contests.reduce((all, contest) => all + termsOf(contest, terms), 0);
  const packed = sum('packed');
  const notPacked = total.orderedSheets - packed;
  // One governor run serves every destination: only the whole province knows what is printed and not yet packed.
  const inStore = isWholeProvince ? Math.max(total.printedSheets - packed, 0) : 0;
  const values: Record<PartKey, number> = {
    notPrinted: isWholeProvince ? notPacked - inStore : 0,
    notPacked: isWholeProvince ? 0 : notPacked,
    atPrinter: sum('atPrinter') + inStore,
    onRoad: sum('onRoad'),
    inWarehouse: sum('unsorted', 'good', 'revoteStore', 'assembled'),
    inBoxes: sum('boxes', 'kits'),
    voted: sum('used', 'spoiled', 'unused'),
    archived: sum('archived'),
    quarantine: sum('quarantine'),
    damaged: sum('damaged', 'lightlyDamaged', 'heavilyDamaged'),
    astray: sum('missing', 'untraced'),
    destroyed: sum('destroyed'),
    over: 0 - sum('unexplained'),
  };
  return partKeys
    .map((key) => ({ key, value: values[key] }))
    .filter(({ key, value }) => value !== 0 || alwaysShown.has(key));
}

export function termsOf(contest: ContestReconciliation, terms: readonly string[]): number {
  return contest.terms.reduce((sum, { term, quantitySheets }) => sum + (terms.includes(term) ? quantitySheets : 0), 0);
}

/** How many sheets the books cannot place. Differences are never netted against each other. */
export function differenceOf({ contests, plants }: Reconciliation): number {
  return [...contests, ...plants].reduce((sum, { difference }) => sum + Math.abs(difference), 0);
}

/** Re-vote sheets are ordered with the rest and never counted as reserve. */
export function revoteOf(balance: Reconciliation, item: string): number {
  return balance.contests
    .filter((contest) => contest.item === item && contest.pool === 'revote')
    .reduce((sum, contest) => sum + termsOf(contest, ['ordered']), 0);
}

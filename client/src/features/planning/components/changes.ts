import type { PlanComparison, RequirementChange } from '../api/plans';

/** One item with its change over all contests, and the contests that changed. */
export interface ItemChange {
  item: string;
  nameId: string;
  nameEn: string;
  before: number;
  after: number;
  difference: number;
  contests: readonly RequirementChange[];
  /** What else of it changed: stock, buffer, and so what is to be procured. */
  parts: readonly PartChange[];
}

export const partNames = ['buffer', 'reused', 'procure'] as const;

export interface PartChange {
  part: (typeof partNames)[number];
  before: number;
  after: number;
}

/** Only what changed: items whose total, any contest, stock or buffer differs, and how many items stay as they were. */
export function changesOf({ lines }: Pick<PlanComparison, 'lines'>): { changed: ItemChange[]; unchanged: number } {
  const byItem = new Map<string, RequirementChange[]>();
  for (const line of lines) byItem.set(line.item, [...(byItem.get(line.item) ?? []), line]);
  const items = [...byItem.values()].map(itemChange);
  const changed = items.filter(
    ({ contests, difference, parts }) => difference !== 0 || contests.length > 0 || parts.length > 0,
  );
  return { changed, unchanged: items.length - changed.length };
}

function itemChange(lines: readonly RequirementChange[]): ItemChange {
  const first = lines[0];
  const sum = (of: (line: RequirementChange) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    item: first?.item ?? '',
    nameId: first?.nameId ?? '',
    nameEn: first?.nameEn ?? '',
    before: sum(({ before }) => before),
    after: sum(({ after }) => after),
    difference: sum(({ difference }) => difference),
    contests: lines.filter(({ difference }) => difference !== 0),
    parts: partNames
      .map((part) => ({ part, before: sum((line) => line[part].before), after: sum((line) => line[part].after) }))
      .filter(({ before, after }) => before !== after),
  };
}

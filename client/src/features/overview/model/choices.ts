import type { ContestView, ItemView } from '../api/list-choices';
import { unitNamed } from '@/i18n/format';
import { isProvince } from './regions';

export const ballots = 'BALLOT';

export interface ContestChoice {
  /** The code of one contest, or a kind: all regents' contests at once. */
  value: string;
  kind: ContestView['kind'];
}

/** A kabupaten/kota holds the papers of few contests, each by itself; a province of dozens, hence by kind. */
export function contestChoices(contests: readonly ContestView[], region: string): ContestChoice[] {
  if (isProvince(region)) {
    const kinds = new Set(contests.filter((contest) => isWithin(contest.region, region)).map(({ kind }) => kind));
    return (['governor', 'regent', 'mayor'] as const)
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({ value: kind, kind }));
  }
  return contests
    .filter((contest) => isWithin(region, contest.region))
    .map(({ code, kind }) => ({ value: code, kind }));
}

function isWithin(code: string, region: string): boolean {
  return code === region || code.startsWith(`${region}.`);
}

/** Ballots first, then what is in use, by name. */
export function itemChoices(items: readonly ItemView[], language: 'id' | 'en'): { value: string; label: string }[] {
  const name = (item: ItemView) => (language === 'id' ? item.nameId : item.nameEn);
  return items
    .filter((item) => item.isActive)
    .map((item) => ({ value: item.code, label: name(item) }))
    .sort((a, b) => Number(b.value === ballots) - Number(a.value === ballots) || a.label.localeCompare(b.label));
}

/** The unit that an item is counted in; sheets for ballots. */
export function unitOf(items: readonly ItemView[], code: string) {
  const unit = items.find((item) => item.code === code)?.unit;
  if (unit === undefined) return code === ballots ? 'sheet' : 'piece';
  return unitNamed(unit);
}

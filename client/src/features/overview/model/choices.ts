import type { ContestView, ItemView } from '../api/list-choices';

export const ballots = 'BALLOT';

/** The contests whose sheets a region holds: the province's own, and in a kabupaten/kota its own one beside it. */
export function contestsOf(contests: readonly ContestView[], region: string): ContestView[] {
  return contests.filter((contest) => region === contest.region || region.startsWith(`${contest.region}.`));
}

/** Ballots first, then what is in use, by name. */
export function itemChoices(items: readonly ItemView[], language: 'id' | 'en'): { value: string; label: string }[] {
  const name = (item: ItemView) => (language === 'id' ? item.nameId : item.nameEn);
  return items
    .filter((item) => item.isActive)
    .map((item) => ({ value: item.code, label: name(item) }))
    .sort((a, b) => Number(b.value === ballots) - Number(a.value === ballots) || a.label.localeCompare(b.label));
}

const units = { lembar: 'sheet', buah: 'piece', keping: 'seal', botol: 'bottle', set: 'set' } as const;

/** The unit that an item is counted in; sheets for ballots. */
export function unitOf(items: readonly ItemView[], code: string) {
  const unit = items.find((item) => item.code === code)?.unit;
  if (unit === undefined) return code === ballots ? 'sheet' : 'piece';
  return unit in units ? units[unit as keyof typeof units] : 'piece';
}

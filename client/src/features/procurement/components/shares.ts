import type { IssueWish } from '../api/orders';

/** What goes to one plant besides the first: the destinations that the form names for it. */
export interface PlantShare {
  /** Known within the form only, so that a row keeps its fields when another is taken away. */
  key: number;
  plant: string | null;
  destinations: readonly string[];
}

export function isComplete({ plant, destinations }: PlantShare): boolean {
  return plant !== null && destinations.length > 0;
}

/** Plants as the server takes them: the first one makes all that no other was given. */
export function plantsOf(first: string, shares: readonly PlantShare[]): IssueWish['plants'] {
  return [
    { plant: first, destinations: null },
    ...shares.flatMap(({ plant, destinations }) =>
      plant === null ? [] : [{ plant, destinations: [...destinations] }],
    ),
  ];
}

/** Destinations that are still free for one share: each one goes to one plant. */
export function freeFor<T extends { value: string }>(
  share: PlantShare,
  shares: readonly PlantShare[],
  all: readonly T[],
): T[] {
  const taken = new Set(shares.filter(({ key }) => key !== share.key).flatMap(({ destinations }) => destinations));
  return all.filter(({ value }) => !taken.has(value));
}

/** Plants that one row may still choose: none twice. */
export function plantsFor<T extends { value: string }>(
  own: string | null,
  first: string | null,
  shares: readonly PlantShare[],
  all: readonly T[],
): T[] {
  const taken = new Set([first, ...shares.map(({ plant }) => plant)]);
  return all.filter(({ value }) => value === own || !taken.has(value));
}

import type { TilePlace } from './east-java';

export type Direction = 'north' | 'south' | 'west' | 'east';

/**
 * The next tile in a direction as the eye finds it: ahead of this one, and the nearer the better; a step aside counts
 * twice, so that straight on wins over slantwise.
 */
export function neighbour(places: readonly TilePlace[], from: TilePlace, direction: Direction): TilePlace | undefined {
  let best: { place: TilePlace; cost: number } | undefined;
  for (const place of places) {
    const [east, south] = [place.column - from.column, place.row - from.row];
    const isHorizontal = direction === 'east' || direction === 'west';
    const sign = direction === 'east' || direction === 'south' ? 1 : -1;
    const ahead = (isHorizontal ? east : south) * sign;
    const aside = Math.abs(isHorizontal ? south : east);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (best === undefined || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}

import type { StockRow } from '../api/types';
import { isBallot } from './items';

const zones = [
  ['good', 'goodQuantity'],
  ['assembled', 'assembledQuantity'],
  ['lightlyDamaged', 'lightlyDamagedQuantity'],
  ['heavilyDamaged', 'heavilyDamagedQuantity'],
  ['damaged', 'damagedQuantity'],
] as const;

export interface Countable {
  item: string;
  contest: string | null;
  condition: (typeof zones)[number][0];
}

export const keyOf = ({ item, contest, condition }: Countable) => `${item}/${contest ?? ''}/${condition}`;

/** What lies open on racks and can be counted: good ones always, for they may be there unknown to the books. */
export function countableIn(rows: readonly StockRow[]): Countable[] {
  return rows
    .filter(({ pool }) => pool === 'ordinary')
    .flatMap((row) =>
      zones
        .filter(([condition, key]) => row[key] !== 0 || (condition === 'good' && !isBallot(row.itemCode)))
        .map(([condition]) => ({ item: row.itemCode, contest: row.contestCode ?? null, condition })),
    );
}

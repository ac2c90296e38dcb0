import type { StockRow, StockTotal } from '../api/types';

type Quantities = Pick<
  StockRow & StockTotal,
  | 'unsortedQuantity'
  | 'goodQuantity'
  | 'lightlyDamagedQuantity'
  | 'heavilyDamagedQuantity'
  | 'damagedQuantity'
  | 'assembledQuantity'
  | 'packedQuantity'
  | 'quarantineQuantity'
  | 'revoteStoreQuantity'
>;

/** What stands in a line of its own besides the good ones, in the order of its weight. */
const others = [
  ['assembled', 'assembledQuantity'],
  ['lightlyDamaged', 'lightlyDamagedQuantity'],
  ['heavilyDamaged', 'heavilyDamagedQuantity'],
  ['damaged', 'damagedQuantity'],
  ['quarantine', 'quarantineQuantity'],
  ['revoteStore', 'revoteStoreQuantity'],
] as const;

export type OtherState = (typeof others)[number][0];

/** The states besides good of which there is some; null stands for a figure that is being counted blind. */
export function otherStates(row: Quantities): { state: OtherState; quantity: number | null }[] {
  return others.map(([state, key]) => ({ state, quantity: row[key] ?? null })).filter(({ quantity }) => quantity !== 0);
}

/** All of it, wherever it stands; null while a part is being counted blind: the sum would tell it. */
export function wholeOf(row: Quantities): number | null {
  const parts = [row.unsortedQuantity, row.goodQuantity, row.packedQuantity, ...others.map(([, key]) => row[key])];
  return parts.some((part) => part == null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

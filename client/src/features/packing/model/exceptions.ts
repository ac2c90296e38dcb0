import type { ContentException } from '../api/types';
import { isReason } from './count';

/** Where one box's contents differ from the kit, as it is typed. */
export interface ExceptionDraft {
  item: string;
  /** `-1` or `2`: pieces fewer or more than the kit holds. */
  quantity: string;
  reason: string;
}

const pieces = /^[+-]?[1-9]\d{0,5}$/;

export function isQuantity(text: string): boolean {
  return pieces.test(text.trim().replace('\u2212', '-'));
}

/** The exceptions as the server takes them; null while one of them is not whole. */
export function exceptionsOf(drafts: readonly ExceptionDraft[]): ContentException[] | null {
  if (drafts.some(({ quantity, reason }) => !isQuantity(quantity) || !isReason(reason))) return null;
  return drafts.map(({ item, quantity, reason }) => ({
    item,
    quantity: Number(quantity.trim().replace('\u2212', '-')),
    reason: reason.trim(),
  }));
}

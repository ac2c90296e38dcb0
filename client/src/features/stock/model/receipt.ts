import type { StockSource } from '../api/types';
import { piecesOf } from './numbers';

/** A receipt as it is typed. */
export interface ReceiptDraft {
  item: string;
  contest: string;
  source: StockSource;
  document: string;
  byDocument: string;
  good: string;
  lightlyDamaged: string;
  heavilyDamaged: string;
}

export const emptyReceipt: ReceiptDraft = {
  item: '',
  contest: '',
  source: 'supplier',
  document: '',
  byDocument: '',
  good: '',
  lightlyDamaged: '0',
  heavilyDamaged: '0',
};

/** What was counted, when all three numbers are there. */
export function countedIn(draft: ReceiptDraft): number | undefined {
  const parts = [draft.good, draft.lightlyDamaged, draft.heavilyDamaged].map(piecesOf);
  return parts.some((part) => part === undefined)
    ? undefined
    : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

/** What the document says; null when it says nothing, undefined when it cannot be read. */
export function statedIn(draft: ReceiptDraft): number | null | undefined {
  return draft.byDocument.trim() === '' ? null : piecesOf(draft.byDocument);
}

/** Everything is there that the server needs. */
export function isWhole(draft: ReceiptDraft, needsContest: boolean): boolean {
  return (
    draft.item !== '' &&
    (!needsContest || draft.contest !== '') &&
    draft.document.trim() !== '' &&
    statedIn(draft) !== undefined &&
    (countedIn(draft) ?? 0) > 0
  );
}

import type { DamagedSheets, DamageReason } from '../api/types';

/** The eight official criteria, in the order of the official list. */
export const damageReasons = [
  'unclearColour',
  'wrinkledOrTorn',
  'wrongMarkerColour',
  'incompleteNames',
  'unclearLogo',
  'holes',
  'blurredPhoto',
  'wrongSymbolColour',
] as const satisfies readonly DamageReason[];

const sheetsPerCartonMax = 20_000;
const explanationLengthMin = 10;

/** What stands in the fields of the count, as typed. */
export interface CountDraft {
  good: string;
  flawed: string;
  folded: string;
  damage: Partial<Record<DamageReason, string>>;
  secondBy: string;
  secondSheets: string;
  explanation: string;
}

export const emptyDraft: CountDraft = {
  good: '',
  flawed: '',
  folded: '',
  damage: {},
  secondBy: '',
  secondSheets: '',
  explanation: '',
};

/** A typed number of sheets; nothing typed is null, and so is what a carton cannot hold. */
export function sheetsOf(text: string): number | null {
  const digits = text.replace(/[\s.,\u00a0]/g, '');
  if (!/^\d{1,5}$/.test(digits)) return null;
  const sheets = Number(digits);
  return sheets <= sheetsPerCartonMax ? sheets : null;
}

export type CountFault =
  | 'goodMissing'
  | 'notANumber'
  | 'flawedBeyondGood'
  | 'foldedBeyondGood'
  | 'secondMissing'
  | 'secondDiffers'
  | 'explanationMissing';

export interface Count {
  good: number | null;
  damaged: number;
  damage: DamagedSheets[];
  /** Counted minus what the books hold; null until the good sheets are typed. */
  difference: number | null;
  /** Why the carton cannot be closed yet; null when it can. */
  fault: CountFault | null;
}

/** The count as typed against what the books hold: the difference is reckoned, never typed. */
export function countOf(draft: CountDraft, heldSheets: number): Count {
  const good = sheetsOf(draft.good);
  const typed = damageReasons.flatMap((reason) => {
    const text = draft.damage[reason] ?? '';
    return text.trim() === '' ? [] : [{ reason, sheets: sheetsOf(text) }];
  });
  const damage = typed.flatMap(({ reason, sheets }) => (sheets === null || sheets === 0 ? [] : [{ reason, sheets }]));
  const damaged = damage.reduce((sum, { sheets }) => sum + sheets, 0);
  const difference = good === null ? null : good + damaged - heldSheets;
  const isUnreadable = typed.some(({ sheets }) => sheets === null);
  return { good, damaged, damage, difference, fault: faultOf(draft, good, damaged, difference, isUnreadable) };
}

function faultOf(
  draft: CountDraft,
  good: number | null,
  damaged: number,
  difference: number | null,
  isUnreadable: boolean,
): CountFault | null {
  if (good === null || difference === null) return 'goodMissing';
  const [flawed, folded] = [optional(draft.flawed, 0), optional(draft.folded, good)];
  if (isUnreadable || flawed === null || folded === null) return 'notANumber';
  if (flawed > good) return 'flawedBeyondGood';
  if (folded > good) return 'foldedBeyondGood';
  if (difference === 0) return null;
  if (draft.secondBy.trim() === '') return 'secondMissing';
  if (sheetsOf(draft.secondSheets) !== good + damaged) return 'secondDiffers';
  return draft.explanation.trim().length < explanationLengthMin ? 'explanationMissing' : null;
}

/** Left empty it is what is usual: no flaws, all good sheets folded. */
export function optional(text: string, usual: number): number | null {
  return text.trim() === '' ? usual : sheetsOf(text);
}

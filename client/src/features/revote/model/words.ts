import type { Tone } from '@/components/status-badge';
import type { Carton } from '../api/reads';

export const kinds = ['revote', 'continued', 'followUp'] as const;
export type Kind = (typeof kinds)[number];

export const statusTones = {
  proposed: 'info',
  released: 'warn',
  completed: 'ok',
  archived: 'none',
  cancelled: 'none',
} as const satisfies Record<string, Tone>;
export type Status = keyof typeof statusTones;

export const stationTones = {
  waiting: 'none',
  handedOut: 'warn',
  reported: 'ok',
  lapsed: 'none',
} as const satisfies Record<string, Tone>;
export type StationStatus = keyof typeof stationTones;

/** Signatures that a release needs: two people of KPU and Bawaslu's observer. */
export const signaturesNeeded = { kpu: 2, bawaslu: 1 } as const;
export type Office = keyof typeof signaturesNeeded;
export const offices = ['kpu', 'bawaslu'] as const;

/** Serial numbers as they were typed or scanned: one after the other, with blanks, commas or line ends between. */
export function serialsOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((serial) => serial !== ''))];
}

/** The cartons to open for a number of sheets: those that are open already first, no more of them than needed. */
export function cartonsFor(cartons: readonly Carton[], sheets: number): string[] {
  const rank = ({ quantitySheets, packedSheets }: Carton) => (quantitySheets === packedSheets ? 1 : 0);
  const chosen: string[] = [];
  let missing = sheets;
  for (const carton of [...cartons].sort((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code))) {
    if (missing <= 0) break;
    chosen.push(carton.code);
    missing -= carton.quantitySheets ?? 0;
  }
  return chosen;
}

export const reasonLengthMin = 10;

/** A station of an order that is being written. */
export interface ChosenStation {
  village: string;
  villageName: string;
  station: number;
  /** Voters and reserve: it gets no more. */
  needed: number;
  sheets: number | string;
}

import type { IconName } from '@/components/icon';
import type { Tone } from '@/components/status-badge';
import type { ScanOutcome } from './scans';

export const shipmentStatuses = ['dispatched', 'arrived', 'receiving', 'received', 'receivedWithDifferences'] as const;
export type ShipmentStatus = (typeof shipmentStatuses)[number];

export const statusTones: Record<ShipmentStatus, Tone> = {
  dispatched: 'info',
  arrived: 'warn',
  receiving: 'info',
  received: 'ok',
  receivedWithDifferences: 'warn',
};

export const findings = ['sealed', 'counted', 'sealBroken', 'misrouted', 'unlisted', 'none'] as const;
export type FindingWord = (typeof findings)[number];

export const findingLook: Record<FindingWord, { tone: Tone; icon?: IconName }> = {
  sealed: { tone: 'ok' },
  counted: { tone: 'ok' },
  sealBroken: { tone: 'bad' },
  misrouted: { tone: 'warn', icon: 'misrouted' },
  unlisted: { tone: 'warn' },
  none: { tone: 'none' },
};

export const caseKinds = [
  'notArrived',
  'countedShort',
  'countedOver',
  'sealBroken',
  'misrouted',
  'unlisted',
  'overPrint',
  'damaged',
  'sealDiffers',
] as const;
export type CaseKind = (typeof caseKinds)[number];

export const caseLook: Record<CaseKind, { tone: Tone; icon?: IconName }> = {
  notArrived: { tone: 'bad' },
  countedShort: { tone: 'warn' },
  countedOver: { tone: 'warn' },
  sealBroken: { tone: 'bad' },
  misrouted: { tone: 'warn', icon: 'misrouted' },
  unlisted: { tone: 'warn' },
  overPrint: { tone: 'warn' },
  damaged: { tone: 'warn' },
  sealDiffers: { tone: 'bad' },
};

export const outcomeLook: Record<ScanOutcome, { tone: Tone; icon?: IconName }> = {
  received: { tone: 'ok' },
  short: { tone: 'warn' },
  over: { tone: 'warn' },
  sealBroken: { tone: 'bad' },
  unlisted: { tone: 'warn' },
  misrouted: { tone: 'warn', icon: 'misrouted' },
  already: { tone: 'info', icon: 'clock' },
  unknown: { tone: 'bad' },
  refused: { tone: 'bad' },
  undone: { tone: 'none' },
};

export const replacementStatuses = ['requested', 'approved', 'rejected'] as const;
export type ReplacementStatus = (typeof replacementStatuses)[number];

export const replacementTones: Record<ReplacementStatus, Tone> = {
  requested: 'info',
  approved: 'ok',
  rejected: 'bad',
};

/** Removes what stands before the reason in the books: `Accepted: …`. */
export function reasonOf(resolution: string): string {
  return resolution.replace(/^\w+: /, '');
}

/** Where a carton may stand. */
export const places = [
  'printer',
  'road',
  'main',
  'sorting',
  'quarantine',
  'revoteStore',
  'untraced',
  'emptied',
] as const;

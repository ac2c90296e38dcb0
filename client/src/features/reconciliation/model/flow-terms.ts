import type { Fill } from '@/components/share-bar';
import type id from '../i18n/id';

export type FlowTerm = keyof typeof id.flow.terms;
export type Reason = keyof typeof id.closing.reason;

/** Problems stand out; what has come to its end is calm. */
export const flowFills: Partial<Record<string, Fill>> = {
  printedGood: 's3',
  packed: 's3',
  received: 's3',
  inBoxes: 's4',
  boxes: 's4',
  used: 'ok',
  unused: 's2',
  spoiled: 'warn',
  archived: 'ok',
  missing: 'bad',
  untraced: 'bad',
  quarantine: 'warn',
  unexplained: 'warn',
  damagedAll: 'warn',
  damaged: 'warn',
  onRoad: 'info',
};

import type { BoxStep } from '../api/types';
import type { Batch } from '../api/writes';
import { sealsPerBoxDefault } from './serials';

/** A batch as it is put together on the screen. */
export interface BulkDraft {
  step: BoxStep;
  by: 'region' | 'range';
  contest: string;
  from: string;
  to: string;
  prefix: string;
  first: string;
  perBox: number;
}

export const emptyBulk: BulkDraft = {
  step: 'fill',
  by: 'region',
  contest: '',
  from: '',
  to: '',
  prefix: '',
  first: '',
  perBox: sealsPerBoxDefault,
};

/** What is sent: the region of the page or a range of labels, and for sealing the serial numbers of the roll. */
export function batchOf(draft: BulkDraft, region: string): Batch {
  const { step, by, contest, prefix, first, perBox } = draft;
  const code = (text: string) => text.trim().toUpperCase();
  return {
    step,
    selection: {
      region: by === 'region' ? region : null,
      from: by === 'range' ? code(draft.from) : null,
      to: by === 'range' ? code(draft.to) : null,
      contest: contest === '' ? null : contest,
      boxes: null,
    },
    ...(step === 'seal' && { range: { prefix: prefix.trim(), first: first.trim(), perBox } }),
  };
}

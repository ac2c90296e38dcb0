import type { IconName } from '@/components/icon';
import type { Tone } from '@/components/status-badge';
import type { BoxStep, PackListBox } from '../api/types';

/** The way of a box through the packing hall. */
export const boxStatuses = ['listed', 'filled', 'verified', 'sealed'] as const;
export type BoxStatus = (typeof boxStatuses)[number];

export const statusLooks: Record<BoxStatus, { tone: Tone; icon?: IconName }> = {
  listed: { tone: 'none' },
  filled: { tone: 'info' },
  verified: { tone: 'info', icon: 'check' },
  sealed: { tone: 'ok', icon: 'seal' },
};

export function statusOf({ status }: { status: string }): BoxStatus {
  return boxStatuses.find((known) => known === status) ?? 'listed';
}

const steps: Record<BoxStatus, BoxStep | null> = { listed: 'fill', filled: 'verify', verified: 'seal', sealed: null };

/** What a box waits for; null when it is done. */
export function stepOf(box: { status: string }): BoxStep | null {
  return steps[statusOf(box)];
}

/** Boxes by state, and how many of them have come at least so far. */
export interface BoxCounts {
  all: number;
  filled: number;
  verified: number;
  sealed: number;
  requiredSheets: number;
  packedSheets: number;
}

export function countsOf(boxes: readonly PackListBox[]): BoxCounts {
  const reached = (least: BoxStatus) =>
    boxes.filter((box) => boxStatuses.indexOf(statusOf(box)) >= boxStatuses.indexOf(least));
  const sheets = (some: readonly PackListBox[]) => some.reduce((sum, { requiredSheets }) => sum + requiredSheets, 0);
  const filled = reached('filled');
  return {
    all: boxes.length,
    filled: filled.length,
    verified: reached('verified').length,
    sealed: reached('sealed').length,
    requiredSheets: sheets(boxes),
    packedSheets: sheets(filled),
  };
}

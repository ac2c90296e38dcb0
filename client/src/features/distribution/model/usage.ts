import type { Tone } from '@/components/status-badge';
import type { Usage } from '../api/polling-day';

/** The filters that the server knows. */
export const usageStates = ['awaited', 'counted', 'returned', 'archived', 'difference'] as const;

export type Stage = 'onTheWay' | 'awaited' | 'back' | 'counted' | 'returned' | 'archived';

export const stageTones: Record<Stage, Tone> = {
  onTheWay: 'none',
  awaited: 'warn',
  back: 'bad',
  counted: 'info',
  returned: 'info',
  archived: 'ok',
};

/** How far a box is from the station's count to the archive. */
export function stageOf({ place, countedAt }: Pick<Usage, 'place' | 'countedAt'>): Stage {
  if (countedAt == null) {
    if (place === 'station') return 'awaited';
    return place === 'returned' ? 'back' : 'onTheWay';
  }
  if (place === 'emptied') return 'archived';
  return place === 'returned' ? 'returned' : 'counted';
}

/** The desk records a count for a station that could not send its own: the box has been there. */
export const isCountable = (box: Usage) => ['awaited', 'back'].includes(stageOf(box));

export const isArchivable = (box: Usage) => stageOf(box) === 'returned';

/** Serial numbers as people write them down: one a line, or with commas or blanks between; each once, in capitals. */
export function serialsIn(text: string): string[] {
  const serials = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((serial) => serial !== '');
  return [...new Set(serials)];
}

import { hasArrived, isDue, isReturn, type Box, type Leg } from './leg';
import { heldFor, type Queued } from './queue';

export type Stage = 'done' | 'queued' | 'refused' | 'draft' | 'part' | 'open' | 'notReady' | 'notOut';

export interface Progress {
  stage: Stage;
  boxes: number;
  /** Boxes handed over on this leg, in the server's books or in this phone's queue. */
  handed: number;
}

/** How far a leg is, by what the server knew and what this phone has signed since. */
export function progressOf(leg: Leg, boxes: readonly Box[], items: readonly Queued[], hasDraft: boolean): Progress {
  const arrived = boxes.filter((box) => hasArrived(leg, box) || heldFor(items, leg.key, box.box)?.state === 'sent');
  const queued = boxes.filter((box) => heldFor(items, leg.key, box.box)?.state === 'waiting');
  const handed = new Set([...arrived, ...queued]).size;
  const isRefused = items.some((item) => item.kind === 'handOver' && item.leg === leg.key && item.state === 'refused');
  return { stage: stageOf(), boxes: boxes.length, handed };

  function stageOf(): Stage {
    if (hasDraft) return 'draft';
    if (isRefused) return 'refused';
    if (boxes.length > 0 && handed === boxes.length) return queued.length > 0 ? 'queued' : 'done';
    if (handed > 0) return 'part';
    if (boxes.some((box) => isDue(leg, box))) return 'open';
    return isReturn(leg) ? 'notOut' : 'notReady';
  }
}

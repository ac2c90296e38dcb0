import { answered, waiting, type Answer, type Queued } from '../model/queue';
import { putQueued, queueOf } from './database';

/**
 * Sends what waits, one after the other in the order in which it was signed. What the server refuses stays with its
 * reason and holds nothing up; when there is no answer at all, this one and all after it go on waiting.
 */
export async function sendWaiting(
  userName: string,
  send: (item: Queued) => Promise<Answer>,
  onAnswer: () => Promise<void>,
): Promise<void> {
  for (const item of waiting(await queueOf(userName))) {
    await putQueued(answered(item, await send(item), Date.now()));
    await onAnswer();
  }
}

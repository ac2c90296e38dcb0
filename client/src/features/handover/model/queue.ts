import type { components } from '@/api/schema';
import type { HandOverBody } from './draft';

type Usage = components['schemas']['ReportUsage'];
export type UsageBody = Omit<Usage, 'subject' | 'occurredAt'>;
export type Refusal = Pick<components['schemas']['DomainError'], 'code' | 'facts'>;

/** `settled`: the person has seen the refusal and takes what the server holds. Nothing leaves the list by itself. */
export type State = 'waiting' | 'sent' | 'refused' | 'settled';

interface Entry {
  /** Made on the phone; under it the server counts a repeat once. */
  id: string;
  userName: string;
  /** Place in the queue: what was signed first is sent first. */
  at: number;
  /** Business time of the signature, as the device had it. */
  occurredAt: string;
  state: State;
  /** Device time of the answer. */
  answeredAt?: number;
  refusals: readonly Refusal[];
  /** Cases that the server opened for it. */
  cases: readonly string[];
}

export interface QueuedHandOver extends Entry {
  kind: 'handOver';
  leg: string;
  body: HandOverBody;
  /** What the receiver of the receipt is told of differing seals. */
  differing: readonly string[];
}

export interface QueuedUsage extends Entry {
  kind: 'usage';
  body: UsageBody;
}

export type Queued = QueuedHandOver | QueuedUsage;

export function inOrder(items: readonly Queued[]): Queued[] {
  return [...items].sort((one, other) => one.at - other.at || one.id.localeCompare(other.id));
}

export function waiting(items: readonly Queued[]): Queued[] {
  return inOrder(items.filter(({ state }) => state === 'waiting'));
}

/** What needs a person's decision. */
export function refused(items: readonly Queued[]): Queued[] {
  return items.filter(({ state }) => state === 'refused');
}

export function answered(item: Queued, answer: Answer, at: number): Queued {
  return { ...item, ...answer, answeredAt: at };
}

export type Answer = Pick<Entry, 'refusals' | 'cases'> & { state: 'sent' | 'refused' };

/** The hand-over on this phone that last moved a box along a leg, unless it was refused. */
export function heldFor(items: readonly Queued[], leg: string, box: string): QueuedHandOver | undefined {
  return items.findLast(
    (item): item is QueuedHandOver =>
      item.kind === 'handOver' &&
      item.leg === leg &&
      (item.state === 'waiting' || item.state === 'sent') &&
      item.body.boxes.some((seen) => seen.box === box),
  );
}

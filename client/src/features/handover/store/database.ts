import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Draft } from '../model/draft';
import type { Box } from '../model/leg';
import type { Queued } from '../model/queue';

export interface KeptBoxes {
  userName: string;
  readAt: number;
  boxes: Box[];
}

export interface KeptDraft {
  userName: string;
  draft: Draft;
}

interface Schema extends DBSchema {
  boxes: { key: string; value: KeptBoxes };
  drafts: { key: [string, string]; value: KeptDraft };
  queue: { key: string; value: Queued; indexes: { user: string } };
}

export type FieldDatabase = IDBPDatabase<Schema>;

const name = 'tepat-field';
const version = 1;
let opened: Promise<FieldDatabase> | undefined;

/** What the phone keeps for work without signal. Every row names its user; nobody reads another's. */
export function fieldDatabase(): Promise<FieldDatabase> {
  opened ??= openDB<Schema>(name, version, {
    upgrade(database) {
      database.createObjectStore('boxes', { keyPath: 'userName' });
      database.createObjectStore('drafts', { keyPath: ['userName', 'draft.leg'] });
      database.createObjectStore('queue', { keyPath: 'id' }).createIndex('user', 'userName');
    },
  });
  return opened;
}

const all = (userName: string) => IDBKeyRange.bound([userName], [userName, []]);

/** At sign-out, and when another person signs in: lists, drafts and what was sent are wiped. What waits stays, unseen, for its owner. */
export async function forgetOthers(userName: string | null): Promise<void> {
  const database = await fieldDatabase();
  const transaction = database.transaction(['boxes', 'drafts', 'queue'], 'readwrite');
  for (const key of await transaction.objectStore('boxes').getAllKeys()) {
    if (key !== userName) await transaction.objectStore('boxes').delete(key);
  }
  for (const key of await transaction.objectStore('drafts').getAllKeys()) {
    if (key[0] !== userName) await transaction.objectStore('drafts').delete(key);
  }
  for (const item of await transaction.objectStore('queue').getAll()) {
    const isOpen = item.state === 'waiting' || item.state === 'refused';
    if (item.userName !== userName && !isOpen) await transaction.objectStore('queue').delete(item.id);
  }
  await transaction.done;
}

export async function draftsOf(userName: string): Promise<Draft[]> {
  const rows = await (await fieldDatabase()).getAll('drafts', all(userName));
  return rows.map(({ draft }) => draft);
}

export async function draftOf(userName: string, leg: string): Promise<Draft | undefined> {
  return (await (await fieldDatabase()).get('drafts', [userName, leg]))?.draft;
}

export async function keepDraft(userName: string, draft: Draft): Promise<void> {
  await (await fieldDatabase()).put('drafts', { userName, draft });
}

export async function dropDraft(userName: string, leg: string): Promise<void> {
  await (await fieldDatabase()).delete('drafts', [userName, leg]);
}

export async function queueOf(userName: string): Promise<Queued[]> {
  return (await fieldDatabase()).getAllFromIndex('queue', 'user', userName);
}

/** How much waits on this phone for other people, of whom nothing else is told. */
export async function waitingForOthers(userName: string): Promise<number> {
  const rows = await (await fieldDatabase()).getAll('queue');
  return rows.filter((item) => item.userName !== userName && item.state === 'waiting').length;
}

export async function putQueued(item: Queued): Promise<void> {
  await (await fieldDatabase()).put('queue', item);
}

/** In one transaction: what was a draft is in the queue, or still a draft; never neither, never both. */
export async function queueDraft(item: Queued, leg: string): Promise<void> {
  const transaction = (await fieldDatabase()).transaction(['drafts', 'queue'], 'readwrite', { durability: 'strict' });
  await transaction.objectStore('queue').put(item);
  await transaction.objectStore('drafts').delete([item.userName, leg]);
  await transaction.done;
}

export async function keptBoxes(userName: string): Promise<KeptBoxes | undefined> {
  return (await fieldDatabase()).get('boxes', userName);
}

export async function keepBoxes(kept: KeptBoxes): Promise<void> {
  await (await fieldDatabase()).put('boxes', kept);
}

import { useSyncExternalStore } from 'react';

/** How the server is reached, in the words the bar shows. */
export type Connection = 'online' | 'slow' | 'offline';

const slowAfterMilliseconds = 4_000;
const listeners = new Set<() => void>();
let connection: Connection = navigator.onLine ? 'online' : 'offline';

function become(next: Connection): void {
  if (next === connection) return;
  connection = next;
  for (const listener of listeners) listener();
}

addEventListener('online', () => {
  become('online');
});
addEventListener('offline', () => {
  become('offline');
});

/** Told by the API layer after each request: a browser that says it is online may still not reach the server. */
export function reportAnswer(tookMilliseconds: number): void {
  become(tookMilliseconds > slowAfterMilliseconds ? 'slow' : 'online');
}

/** Told when the live line has been silent for longer than the server ever is. */
export function reportSilence(): void {
  if (connection === 'online') become('slow');
}

export function reportLost(): void {
  become('offline');
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connection,
  );
}

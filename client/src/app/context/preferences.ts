import { useSyncExternalStore } from 'react';

export type Density = 'comfortable' | 'compact';

const storageKey = 'tepat.density';
const listeners = new Set<() => void>();
let density: Density = read();

function read(): Density {
  try {
    return localStorage.getItem(storageKey) === 'compact' ? 'compact' : 'comfortable';
  } catch {
    return 'comfortable';
  }
}

export function applyDensity(next: Density = density): void {
  density = next;
  document.documentElement.dataset.density = next;
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // Private windows keep nothing; the choice then lasts as long as the window.
  }
  for (const listener of listeners) listener();
}

export function useDensity(): Density {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => density,
  );
}

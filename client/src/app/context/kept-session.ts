import type { Session } from './session';

const storageKey = 'tepat.session';

/** Who works on this phone, kept for the hours without signal: name, region and permissions, never a secret. Null forgets. */
export function keepSession(session: Session | null): void {
  try {
    if (session === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(session));
  } catch {
    // A browser that keeps nothing cannot work without signal either; the page says so.
  }
}

export function keptSession(): Session | null {
  try {
    const text = localStorage.getItem(storageKey);
    return text === null ? null : (JSON.parse(text) as Session);
  } catch {
    return null;
  }
}

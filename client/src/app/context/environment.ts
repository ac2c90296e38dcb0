import { useCallback, useSyncExternalStore } from 'react';
import type { Zone } from '@/i18n/format';
import { useSession } from './session';

/** The business clock: a demo of October 2024 is not two years late. */
interface Environment {
  isDemo: boolean;
  /** ISO date of the polling day, when one is set. */
  pollingDay: string | null;
  zone: Zone;
}

export function useEnvironment(): Environment {
  const { environment } = useSession();
  return {
    isDemo: environment?.isDemo ?? false,
    pollingDay: environment?.pollingDay ?? null,
    zone: 'Asia/Jakarta',
  };
}

const tickMilliseconds = 30_000;
let minute = Date.now();

function subscribe(listener: () => void): () => void {
  const timer = setInterval(() => {
    minute = Date.now();
    listener();
  }, tickMilliseconds);
  return () => {
    clearInterval(timer);
  };
}

/** Business time, renewed twice a minute. */
export function useNow(): Date {
  const device = useSyncExternalStore(subscribe, () => minute);
  return useBusinessTime()(device);
}

/** What a time of the device is by the business clock. */
export function useBusinessTime(): (deviceAt: number) => Date {
  const { environment } = useSession();
  const offset = (environment?.clockOffsetSeconds ?? 0) * 1000;
  return useCallback((deviceAt) => new Date(deviceAt + offset), [offset]);
}

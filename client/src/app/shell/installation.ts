import { useEffect, useState } from 'react';

/** Chromium's offer to put the app on the home screen. */
interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

let offer: InstallOffer | null = null;
const listeners = new Set<() => void>();

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer = event as InstallOffer;
  for (const listener of listeners) listener();
});

/** Starts the worker that opens the phone shell without signal. Only committees need it: a desk has a line. */
export function startWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // Refused in private windows and by some companies' rules; the account page then says what does not work.
  navigator.serviceWorker.register('/worker.js').catch(() => undefined);
}

/** Whether this phone can open the app without signal, and how it gets onto the home screen. */
export function useInstallation() {
  const [isReady, setIsReady] = useState(false);
  const [install, setInstall] = useState<(() => void) | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const show = () => {
      const current = offer;
      setInstall(() => (current === null ? null : () => void current.prompt()));
    };
    show();
    listeners.add(show);
    if ('serviceWorker' in navigator) {
      void navigator.serviceWorker.ready.then(() => {
        if (isCurrent) setIsReady(true);
      });
    }
    return () => {
      isCurrent = false;
      listeners.delete(show);
    };
  }, []);
  return { isReady, install, isInstalled: matchMedia('(display-mode: standalone)').matches };
}

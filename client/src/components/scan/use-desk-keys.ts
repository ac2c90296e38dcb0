import { useEffect } from 'react';

export type DeskKey = 'F2' | 'F3' | 'F4' | 'F8' | 'F9' | 'Escape' | 'Ctrl Z';

const keyOf = ({ key, ctrlKey }: KeyboardEvent) => (ctrlKey && key.toLowerCase() === 'z' ? 'Ctrl Z' : key);

/** Function keys of the scan screen, wherever the focus is; a dialog keeps its own keys. */
export function useDeskKeys(handlers: Partial<Record<DeskKey, () => void>>) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const handler = handlers[keyOf(event) as DeskKey];
      if (handler === undefined || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [handlers]);
}

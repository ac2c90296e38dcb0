import { useRef, type KeyboardEvent } from 'react';
import { BurstReader } from './burst';

/**
 * A label scanned while a number is being typed must not become the number: what stood in the field is put back, and the
 * code goes to `onScan`. Enter decides nothing there.
 */
export function useScannerGuard(text: string, setText: (text: string) => void, onScan: (code: string) => void) {
  const reader = useRef(new BurstReader());
  const before = useRef({ text: '', atMilliseconds: 0 });
  return (event: KeyboardEvent<HTMLInputElement>) => {
    const isPause = event.timeStamp - before.current.atMilliseconds > 100;
    before.current = { text: isPause ? text : before.current.text, atMilliseconds: event.timeStamp };
    if (event.key === 'Enter') event.preventDefault();
    const code = reader.current.read(event.key, event.timeStamp);
    if (code === null) return;
    setText(before.current.text);
    onScan(code);
  };
}

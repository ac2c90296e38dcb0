import { reportAnswer, reportLost, reportSilence } from './connection';
import type { components } from './schema';

export type Change = components['schemas']['ChangeMessage'];

export interface LiveListener {
  /** Something was recorded. */
  onChange: (change: Change) => void;
  /** More happened than is told one by one, or before the line was open: what is shown may be old. */
  onUnsure: () => void;
}

/** The server breaks its silence every 15 seconds. */
const silentAfterMilliseconds = 20_000;
/** A stream that ends is opened anew by the browser at once; only one that stays away means that the server is. */
const lostAfterMilliseconds = 6_000;
const openAgainAfterMilliseconds = [3_000, 10_000, 30_000];

/** Where the log stood when the line was last heard, so that nothing between two lines is missed. */
let place: number | undefined;

/** Listens to `/api/stream` while somebody looks at the window; the function that it gives back ends it. */
export function listenLive(listener: LiveListener): () => void {
  let source: EventSource | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const hear = (event: Event): Change => {
    clearTimeout(silence);
    clearTimeout(again);
    failures = 0;
    reportAnswer(0);
    silence = setTimeout(reportSilence, silentAfterMilliseconds);
    const message = JSON.parse((event as MessageEvent<string>).data) as Change;
    place = message.sequence;
    return message;
  };

  const close = () => {
    clearTimeout(silence);
    clearTimeout(again);
    source?.close();
    source = undefined;
  };

  const open = () => {
    close();
    const isFirst = place === undefined;
    source = new EventSource(place === undefined ? '/api/stream' : `/api/stream?after=${String(place)}`);
    source.addEventListener('opened', (event) => {
      hear(event);
      if (isFirst) listener.onUnsure();
    });
    source.addEventListener('change', (event) => {
      listener.onChange(hear(event));
    });
    source.addEventListener('resync', (event) => {
      hear(event);
      listener.onUnsure();
    });
    source.addEventListener('heartbeat', hear);
    source.onerror = () => {
      clearTimeout(silence);
      clearTimeout(again);
      if (source?.readyState === EventSource.CLOSED) {
        again = setTimeout(
          open,
          openAgainAfterMilliseconds[Math.min(failures++, openAgainAfterMilliseconds.length - 1)],
        );
      } else {
        again = setTimeout(() => {
          reportLost();
        }, lostAfterMilliseconds);
      }
    };
  };

  // A window that nobody sees holds no line: a browser has few of them for all its windows.
  const follow = () => {
    if (document.visibilityState === 'hidden') close();
    else if (source === undefined) open();
  };
  document.addEventListener('visibilitychange', follow);
  addEventListener('online', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    removeEventListener('online', follow);
    close();
  };
}

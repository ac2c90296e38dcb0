import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listenLive } from '@/api/live';
import { may, sessionQuery } from './context/session';
import { readsTouchedBy, toldLive } from './live-reads';

const soonMilliseconds = 200;
/** A batch of a plant or a busy dock changes things many times a second: what is shown follows at this pace. */
const paceMilliseconds = 2_000;

/** Keeps what is shown up to date with what others record, through one line for the whole window. */
export function useLiveChanges(): void {
  const queryClient = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const mayFollow = session != null && may(session, 'changes.follow');
  useEffect(() => {
    if (!mayFollow) return;
    const renewal = startRenewal(queryClient);
    const stop = listenLive({
      onChange: ({ type }) => {
        renewal.touch(readsTouchedBy(type ?? ''));
      },
      onUnsure: () => {
        renewal.touch(toldLive);
      },
    });
    return () => {
      stop();
      renewal.stop();
    };
  }, [queryClient, mayFollow]);
}

/** Gathers what changed and has it read again: soon after the first change, then at a steady pace. */
function startRenewal(queryClient: QueryClient) {
  const touched = new Map<string, readonly string[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let renewedAt = -paceMilliseconds;

  const renew = () => {
    timer = undefined;
    renewedAt = performance.now();
    const everything = touched.has('');
    const keys = everything ? [[]] : [...touched.values()];
    touched.clear();
    for (const queryKey of keys) {
      void queryClient.invalidateQueries({
        queryKey,
        predicate: ({ queryKey: [root] }) => root !== sessionQuery.queryKey[0],
      });
    }
  };

  return {
    touch(keys: readonly (readonly string[])[]) {
      for (const key of keys) touched.set(key.join('/'), key);
      timer ??= setTimeout(renew, Math.max(soonMilliseconds, renewedAt + paceMilliseconds - performance.now()));
    },
    stop() {
      clearTimeout(timer);
    },
  };
}

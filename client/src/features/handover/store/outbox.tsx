import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { isProblem } from '@/api/problem';
import { useBusinessTime } from '@/app/context/environment';
import { useSession } from '@/app/context/session';
import { send } from '../api/send';
import { inOrder, waiting, type Queued } from '../model/queue';
import { forgetOthers, putQueued, queueDraft, queueOf, waitingForOthers } from './database';
import { sendWaiting } from './send-waiting';

interface Outbox {
  /** Of the signed-in person alone, in the order in which they were signed. */
  items: readonly Queued[];
  isRead: boolean;
  isSending: boolean;
  /** How much waits on this phone for others; nothing else of theirs is told. */
  ofOthers: number;
  put: (item: Queued, draftLeg?: string) => Promise<void>;
  sendNow: () => void;
}

const OutboxContext = createContext<Outbox | null>(null);
const tryAgainMilliseconds = 20_000;

export function useOutbox(): Outbox {
  const outbox = use(OutboxContext);
  if (outbox === null) throw new Error('The outbox belongs to the phone shell.');
  return outbox;
}

/** Business time of the device, now: what a signature carries. */
export function useSignedAt(): () => string {
  const businessTime = useBusinessTime();
  return () => businessTime(Date.now()).toISOString();
}

/** Two windows of one phone take turns, where the browser can say so; the server counts a repeat once in any case. */
async function alone(work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request('tepat-outbox', work);
  else await work();
}

export function OutboxProvider({ children }: { children: ReactNode }) {
  const { userName } = useSession();
  const queryClient = useQueryClient();
  const [kept, setKept] = useState<{ items: Queued[]; ofOthers: number } | null>(null);

  const refresh = useCallback(async () => {
    setKept({ items: inOrder(await queueOf(userName)), ofOthers: await waitingForOthers(userName) });
  }, [userName]);
  const { mutate, isPending } = useMutation({
    networkMode: 'always',
    retry: false,
    scope: { id: 'outbox' },
    mutationFn: () => alone(() => sendWaiting(userName, send, refresh)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['handover', 'boxes', userName] }),
    // Out of reach is the everyday case: the items wait, and say so.
    throwOnError: (problem) => !isProblem(problem),
  });
  const sendNow = useCallback(() => {
    mutate();
  }, [mutate]);

  useEffect(() => {
    void forgetOthers(userName).then(refresh);
  }, [userName, refresh]);
  const hasWaiting = kept !== null && waiting(kept.items).length > 0;
  useSendingWhenReached(hasWaiting, sendNow);

  const put = useCallback(
    async (item: Queued, draftLeg?: string) => {
      await (draftLeg === undefined ? putQueued(item) : queueDraft(item, draftLeg));
      await refresh();
      sendNow();
    },
    [refresh, sendNow],
  );
  const outbox = useMemo(
    () => ({
      items: kept?.items ?? [],
      ofOthers: kept?.ofOthers ?? 0,
      isRead: kept !== null,
      isSending: isPending,
      put,
      sendNow,
    }),
    [kept, isPending, put, sendNow],
  );
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

/** While something waits: at once, when the signal is back, when the phone is looked at, and every twenty seconds. */
function useSendingWhenReached(hasWaiting: boolean, sendNow: () => void) {
  useEffect(() => {
    if (!hasWaiting) return;
    sendNow();
    const timer = setInterval(sendNow, tryAgainMilliseconds);
    addEventListener('online', sendNow);
    document.addEventListener('visibilitychange', sendNow);
    return () => {
      clearInterval(timer);
      removeEventListener('online', sendNow);
      document.removeEventListener('visibilitychange', sendNow);
    };
  }, [hasWaiting, sendNow]);
}

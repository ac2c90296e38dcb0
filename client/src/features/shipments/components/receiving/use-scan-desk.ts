import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { ApiProblem, isProblem } from '@/api/problem';
import { playScanSound, type ScanSound } from '@/components/scan/sounds';
import { receiveCarton } from '../../api/receive-carton';
import { keptText, nextToSend, reduceDesk, restoredDesk, type Scan, type ScanOutcome } from '../../model/scans';

const sounds: Record<ScanOutcome, ScanSound> = {
  received: 'accepted',
  short: 'look',
  over: 'look',
  sealBroken: 'look',
  unlisted: 'look',
  already: 'look',
  misrouted: 'stop',
  unknown: 'stop',
  refused: 'stop',
  undone: 'look',
};

const retryAfterMilliseconds = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/**
 * The scans of one person at one shipment: kept on this device until the server has answered, sent one at a time in
 * their order, and sent again under the same id when an answer is lost.
 */
export function useScanDesk(shipment: string, person: string, onAnswered: (scan: Scan) => void) {
  const storageKey = `tepat.scans.${person}.${shipment}`;
  const [desk, dispatch] = useReducer(reduceDesk, storageKey, (key) => restoredDesk(readKept(key)));
  const [failures, setFailures] = useState(0);
  const [isPaused, setIsPaused] = useState(false);
  const inFlight = useRef<string | null>(null);

  useEffect(() => {
    keep(storageKey, keptText(desk));
  }, [storageKey, desk]);

  useEffect(() => {
    const scan = nextToSend(desk);
    if (scan === undefined || isPaused || inFlight.current !== null) return;
    inFlight.current = scan.id;
    dispatch({ type: 'sending', id: scan.id });
    void receiveCarton(shipment, scan).then(
      ({ cases }) => {
        inFlight.current = null;
        setFailures(0);
        dispatch({ type: 'recorded', id: scan.id, cases });
      },
      (error: unknown) => {
        inFlight.current = null;
        const problem = isProblem(error) ? error : ApiProblem.lost(error);
        dispatch({ type: 'failed', id: scan.id, problem });
        if (problem.isFinal && problem.status !== 401) return;
        setFailures((count) => count + 1);
        setIsPaused(true);
      },
    );
  }, [desk, isPaused, shipment]);

  const sendNow = useCallback(() => {
    setIsPaused(false);
  }, []);
  useEffect(() => {
    if (!isPaused) return;
    const delay = retryAfterMilliseconds[Math.min(failures, retryAfterMilliseconds.length) - 1] ?? 1_000;
    const timer = setTimeout(sendNow, delay);
    addEventListener('online', sendNow);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', sendNow);
    };
  }, [isPaused, failures, sendNow]);

  useAnswers(desk.scans, onAnswered);
  useEffect(() => {
    if (desk.last?.isRepeat === true) playScanSound('look');
  }, [desk.last]);

  return { desk, dispatch, sendNow };
}

/** Sounds and reports each answer once; what a reload brought back has been heard before. */
function useAnswers(scans: readonly Scan[], onAnswered: (scan: Scan) => void) {
  const heard = useRef<Set<string> | null>(null);
  useEffect(() => {
    const answered = scans.filter(({ state }) => state === 'answered');
    if (heard.current === null) {
      heard.current = new Set(answered.map(({ id }) => id));
      return;
    }
    for (const scan of answered) {
      if (heard.current.has(scan.id)) continue;
      heard.current.add(scan.id);
      playScanSound(sounds[scan.outcome ?? 'refused']);
      onAnswered(scan);
    }
  }, [scans, onAnswered]);
}

function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing holds the scans as long as the window is open.
  }
}

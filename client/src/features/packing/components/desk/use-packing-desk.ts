import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { playScanSound, type ScanSound } from '@/components/scan/sounds';
import { packListQuery } from '../../api/reads';
import type { BoxStep, PackList } from '../../api/types';
import { afterStep } from '../../model/after-step';
import { findBox, isMine, nextBox, type Found } from '../../model/find-box';
import { stepOf } from '../../model/status';
import { useDeskWords, type DeskWords } from './use-desk-words';

/** What was done at this desk, newest first. */
export interface Act {
  key: number;
  code: string;
  step: BoxStep | 'empty';
  atMilliseconds: number;
  sheets: number;
}

export interface Active extends Found {
  step: BoxStep;
}

const soundOf: Partial<Record<DeskWords['tone'], ScanSound>> = {
  ok: 'accepted',
  warn: 'look',
  info: 'look',
  bad: 'stop',
};

/** The state of one packing desk: the box in hand, what was said of the last one, and what was done. */
export function usePackingDesk(list: PackList, me: string) {
  const queryClient = useQueryClient();
  const say = useDeskWords();
  const [table, setTable] = useState('');
  const [activeCode, setActiveCode] = useState<string | null>(null);
  const [lastCode, setLastCode] = useState<string>();
  const [words, setWords] = useState<DeskWords | null>(null);
  const [acts, setActs] = useState<readonly Act[]>([]);
  const active = activeCode === null ? null : activeOf(list, activeCode);

  const tell = useCallback((next: DeskWords) => {
    setWords(next);
    const sound = soundOf[next.tone];
    if (sound !== undefined) playScanSound(sound);
  }, []);

  const take = useCallback(
    (found: Found) => {
      setLastCode(found.box.code);
      const step = stepOf(found.box);
      if (table !== '' && found.box.contestCode !== table) tell(say.wrongContest(found, table));
      else if (step === null) tell(say.sealed(found));
      else if (step === 'verify' && isMine(found.box, me)) tell(say.ownBox(found));
      else {
        setWords(null);
        setActiveCode(found.box.code);
      }
    },
    [table, me, say, tell],
  );

  const scan = useCallback(
    (text: string) => {
      const named = findBox(list, text);
      if (named.kind === 'box') take(named);
      else if (named.kind === 'elsewhere') tell(say.elsewhere(text, named.village, list));
      else if (named.kind === 'done') tell(say.done(named.row));
      else tell(say.unknown(text));
    },
    [list, take, tell, say],
  );

  const next = useCallback(() => {
    const found = nextBox(list, me, lastCode, table);
    if (found === null) tell(say.nothingLeft(list));
    else take(found);
  }, [list, me, lastCode, table, take, tell, say]);

  const done = useCallback(
    (found: Found, step: Act['step'], sheets: number) => {
      setActiveCode(null);
      setLastCode(found.box.code);
      tell(say.recorded(found, step, sheets));
      setActs((before) => [
        { key: (before[0]?.key ?? 0) + 1, code: found.box.code, step, atMilliseconds: Date.now(), sheets },
        ...before,
      ]);
      // The next label may be scanned before the list has come anew; it must find the box as it is now.
      queryClient.setQueryData(
        packListQuery(list.region).queryKey,
        (known) => known && afterStep(known, found.box.code, step, me),
      );
      void queryClient.invalidateQueries({ queryKey: ['packing'] });
    },
    [say, tell, queryClient, list.region, me],
  );

  const cancel = useCallback(() => {
    setActiveCode(null);
  }, []);

  return { active, lastCode, words, acts, table, setTable, scan, take, next, done, cancel };
}

function activeOf(list: PackList, code: string): Active | null {
  const named = findBox(list, code);
  const step = named.kind === 'box' ? stepOf(named.box) : null;
  return named.kind === 'box' && step !== null ? { row: named.row, box: named.box, step } : null;
}

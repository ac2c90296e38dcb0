import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../model/draft';
import { draftOf, keepDraft } from './database';

/** The draft of one leg, kept on the phone with every change: a call, a reload or an empty battery loses nothing. */
export function useDraft(userName: string, leg: string, begin: () => Draft) {
  const [draft, setDraft] = useState<Draft | null>(null);
  // Begun once per leg: what the names start from may change while the page is open.
  const [fresh] = useState(begin);
  useEffect(() => {
    let isCurrent = true;
    void draftOf(userName, leg).then((kept) => {
      if (isCurrent) setDraft(kept ?? fresh);
    });
    return () => {
      isCurrent = false;
    };
  }, [userName, leg, fresh]);
  const change = useCallback(
    (next: Draft) => {
      setDraft(next);
      void keepDraft(userName, next);
    },
    [userName],
  );
  return { draft, change };
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSession } from '@/app/context/session';
import { boxesQuery } from '../api/boxes';
import type { Draft } from '../model/draft';
import { draftsOf } from './database';

/** The signed-in committee: whose phone this is now, and which region it answers for. */
export function useCommittee() {
  const { userName, displayName, region } = useSession();
  return { userName, displayName, own: region ?? '' };
}

export function useBoxes() {
  const { userName, own } = useCommittee();
  return useQuery(boxesQuery(userName, own));
}

/** Hand-overs begun on this phone and not signed yet, by leg. */
export function useDrafts(): ReadonlyMap<string, Draft> {
  const { userName } = useCommittee();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    void draftsOf(userName).then((found) => {
      if (isCurrent) setDrafts(new Map(found.map((draft) => [draft.leg, draft])));
    });
    return () => {
      isCurrent = false;
    };
  }, [userName]);
  return drafts;
}

import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { knownRegionName } from './regions';

export type Contest = components['schemas']['ContestView'];
type Item = components['schemas']['ItemView'];

const contestsQuery = queryOptions({
  queryKey: ['contests'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/contests', { signal })).items,
});

const itemsQuery = queryOptions({
  queryKey: ['items'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/items', { signal })).items,
});

/** A contest outside one's region is not in the list; its code says what it is: `BUP-35.14`. */
const elsewhere = /^(GUB|BUP|WAL)-(\d[\d.]*)$/;
const kinds: Record<string, Contest['kind']> = { GUB: 'governor', BUP: 'regent', WAL: 'mayor' };

/** What a row of stock is called: the contest with its kind, else the item; codes until the names are known. */
export interface StockLabel {
  name: string;
  kind: Contest['kind'] | null;
}

/** Contests and items by name; both are few and rarely change. */
export function useStockLabel(): (item: string, contest: string | null | undefined) => StockLabel {
  const { i18n } = useTranslation();
  const contestLabel = useContestLabel();
  const { data: items } = useQuery(itemsQuery);
  const isEnglish = i18n.language === 'en';
  return useCallback(
    (item, contest) => {
      const known: Item | undefined = items?.find(({ code }) => code === item);
      const itemName = (isEnglish ? known?.nameEn : known?.nameId) ?? item;
      if (contest == null) return { name: itemName, kind: null };
      const { name, kind } = contestLabel(contest);
      return { name: isBallot(item) ? name : `${itemName} · ${name}`, kind };
    },
    [contestLabel, items, isEnglish],
  );
}

/** The ballots of a contest go by its name; its other items say what they are. */
function isBallot(item: string): boolean {
  return item === '' || item === 'BALLOT' || item === 'BALLOT_PSU';
}

function useContestLabel(): (contest: string) => StockLabel {
  const { t } = useTranslation();
  const { data: contests } = useQuery(contestsQuery);
  return useCallback(
    (contest) => {
      const known = contests?.find(({ code }) => code === contest);
      if (known !== undefined) return { name: known.name, kind: known.kind };
      const [, prefix = '', region = ''] = elsewhere.exec(contest) ?? [];
      const kind = kinds[prefix] ?? null;
      return { name: kind === null ? contest : `${t(`contest.${kind}`)} ${knownRegionName(region) ?? region}`, kind };
    },
    [contests, t],
  );
}

/** The contests that reach into the person's region; empty until they are known. */
export function useContests(): readonly Contest[] {
  return useQuery(contestsQuery).data ?? [];
}

/** The items of the catalogue; empty until they are known. */
export function useItems(): readonly Item[] {
  return useQuery(itemsQuery).data ?? [];
}

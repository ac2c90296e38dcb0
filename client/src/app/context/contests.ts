import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

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

/** What a row of stock is called: the contest with its kind, else the item; codes until the names are known. */
export interface StockLabel {
  name: string;
  kind: Contest['kind'] | null;
}

/** Contests and items by name; both are few and rarely change. */
export function useStockLabel(): (item: string, contest: string | null | undefined) => StockLabel {
  const { i18n } = useTranslation();
  const { data: contests } = useQuery(contestsQuery);
  const { data: items } = useQuery(itemsQuery);
  const isEnglish = i18n.language === 'en';
  return useCallback(
    (item, contest) => {
      if (contest == null) {
        const known: Item | undefined = items?.find(({ code }) => code === item);
        return { name: (isEnglish ? known?.nameEn : known?.nameId) ?? item, kind: null };
      }
      const known = contests?.find(({ code }) => code === contest);
      return { name: known?.name ?? contest, kind: known?.kind ?? null };
    },
    [contests, items, isEnglish],
  );
}

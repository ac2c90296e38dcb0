import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type ContestView = components['schemas']['ContestView'];
export type ItemView = components['schemas']['ItemView'];

/** Contests and items change with an election, not with a day. */
export const contestsQuery = queryOptions({
  queryKey: ['overview', 'contests'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/contests', { signal })).items,
});

export const itemsQuery = queryOptions({
  queryKey: ['overview', 'items'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/items', { signal })).items,
});

export const regionFactsQuery = (code: string) =>
  queryOptions({
    queryKey: ['overview', 'region', code],
    staleTime: Infinity,
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/regions/{code}', { params: { path: { code } }, signal })),
  });

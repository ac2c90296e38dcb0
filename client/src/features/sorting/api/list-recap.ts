import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

export const recapQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['sorting', 'recap', region],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/sorting/recap', { params: { query: { region, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const recapFile = (region: string, format: 'csv' | 'xlsx') =>
  `/api/sorting/recap?region=${encodeURIComponent(region)}&format=${format}`;

import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

export interface ReplacementFilter {
  region: string;
  status?: string;
}

export const replacementsQuery = (filter: ReplacementFilter) =>
  infiniteQueryOptions({
    queryKey: ['shipments', 'replacements', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/replacements', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

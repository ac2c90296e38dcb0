import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

export const boardQuery = (region: string) =>
  queryOptions({
    queryKey: ['sorting', 'board', region],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/sorting', { params: { query: { region } }, signal })),
  });

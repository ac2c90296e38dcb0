import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

export const replacementNeedQuery = (region: string) =>
  queryOptions({
    queryKey: ['shipments', 'replacement-need', region],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/replacements/need', { params: { query: { region } }, signal })),
  });

import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

export const cartonQuery = (code: string) =>
  queryOptions({
    queryKey: ['sorting', 'carton', code],
    retry: false,
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/cartons/{code}/sorting', { params: { path: { code } }, signal })),
  });

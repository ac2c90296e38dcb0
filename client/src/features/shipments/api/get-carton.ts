import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

export const cartonQuery = (code: string) =>
  queryOptions({
    queryKey: ['shipments', 'carton', code],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/cartons/{code}', { params: { path: { code } }, signal })),
  });

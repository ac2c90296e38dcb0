import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

/** The hashes by which the delivery note and the receipt slip are known. */
export const papersQuery = (code: string) =>
  queryOptions({
    queryKey: ['shipments', 'papers', code],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/shipments/{code}/papers', { params: { path: { code } }, signal })),
  });

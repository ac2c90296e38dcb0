import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

export const shipmentQuery = (code: string) =>
  queryOptions({
    queryKey: ['shipments', 'one', code],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/shipments/{code}', { params: { path: { code } }, signal })),
  });

import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

export const caseQuery = (code: string) =>
  queryOptions({
    queryKey: ['shipments', 'case', code],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/cases/{code}', { params: { path: { code } }, signal })),
  });

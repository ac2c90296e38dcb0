import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import { canBeCode } from './search-codes';

/** What the server knows by a code that begins like this. */
export const codeSearchQuery = (code: string) =>
  queryOptions({
    queryKey: ['search', code],
    enabled: canBeCode(code),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/search', { params: { query: { code } }, signal })),
  });

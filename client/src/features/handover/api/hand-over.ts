import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type Recorded = components['schemas']['HandOverDetail'];

/** What the server holds under a number, for a receipt from another phone and for a conflict. */
export const recordedQuery = (number: string) =>
  queryOptions({
    queryKey: ['handover', 'recorded', number],
    networkMode: 'always',
    retry: false,
    queryFn: async ({ signal }): Promise<Recorded> =>
      bodyOf(await api.GET('/api/hand-overs/{number}', { params: { path: { number } }, signal })),
  });

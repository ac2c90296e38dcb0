import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type Election = components['schemas']['ElectionView'];

/** The elections that concern the person's region, the newest first. */
export const electionsQuery = queryOptions({
  queryKey: ['elections'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/elections', { signal })).items,
});

import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type LeadTime = components['schemas']['LeadTime'];

export const leadTimesQuery = (region: string) =>
  queryOptions({
    queryKey: ['overview', 'lead-times', region],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/lead-times', { params: { query: { region } }, signal })),
  });

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type Capture = components['schemas']['CaptureRow'];
export type CaptureRefusal = components['schemas']['CaptureRefusalRow'];

export interface CaptureFilter {
  vendor?: string;
  event?: string;
  code?: string;
  status?: number;
  from?: string;
}

export const capturesQuery = (filter: CaptureFilter) =>
  infiniteQueryOptions({
    queryKey: ['captures', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/captures', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export function capturesFile(filter: CaptureFilter, format: 'csv' | 'xlsx') {
  const wanted = Object.entries({ ...filter, format }).map(([name, value]) => [name, String(value)]);
  return `/api/captures?${new URLSearchParams(wanted).toString()}`;
}

export const refusalsQuery = (filter: Pick<CaptureFilter, 'vendor' | 'from'>) =>
  queryOptions({
    queryKey: ['capture-refusals', filter],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/captures/refusals', { params: { query: filter }, signal })),
  });

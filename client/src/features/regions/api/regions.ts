import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type RegionView = components['schemas']['RegionView'];
export type RegionRow = components['schemas']['RegionRow'];
export type StationView = components['schemas']['StationView'];

const pageSize = 100;

/** One region with its counts; under the same key as the names of the trail, so that both read it once. */
export const regionQuery = (code: string) =>
  queryOptions({
    queryKey: ['regions', code],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/regions/{code}', { params: { path: { code } }, signal })),
  });

export const childrenQuery = (code: string, search: string) =>
  infiniteQueryOptions({
    queryKey: ['regions', code, 'rows', search],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const query = { cursor: pageParam, limit: pageSize, search: search === '' ? undefined : search };
      const params = { path: { code }, query };
      return bodyOf(await api.GET('/api/regions/{code}/children', { params, signal }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const stationsQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['stations', region],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const params = { query: { region, cursor: pageParam, limit: pageSize } };
      return bodyOf(await api.GET('/api/stations', { params, signal }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const stationsFile = (region: string, format: 'csv' | 'xlsx') =>
  `/api/stations/export?${new URLSearchParams({ region, format }).toString()}`;

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type Pool = components['schemas']['RevotePoolView'];
export type Release = components['schemas']['RevoteRow'];
export type ReleaseDetail = components['schemas']['RevoteDetail'];
export type Signature = components['schemas']['RevoteSignatureView'];
export type Station = components['schemas']['RevoteStationView'];
export type Carton = components['schemas']['CartonRow'];

const listMax = 500;

export const poolsQuery = (region: string) =>
  queryOptions({
    queryKey: ['revotes', 'pools', region],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/revotes/pools', { params: { query: { region } }, signal })),
  });

export const releasesQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['revotes', 'list', region],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/revotes', { params: { query: { region, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const releaseQuery = (code: string) =>
  queryOptions({
    queryKey: ['revotes', 'one', code],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/revotes/{code}', { params: { path: { code } }, signal })),
  });

/** Cartons in the locked zones of a region; a pool is one carton, seldom a few. */
export const lockedCartonsQuery = (region: string) =>
  queryOptions({
    queryKey: ['revotes', 'cartons', region],
    queryFn: async ({ signal }) => {
      const query = { region, place: 'revoteStore', limit: listMax };
      return bodyOf(await api.GET('/api/cartons', { params: { query }, signal })).items;
    },
  });

/** Children of a region, to lead from the commission's own region to a village. */
export const placesQuery = (region: string) =>
  queryOptions({
    queryKey: ['regions', region, 'places'],
    queryFn: async ({ signal }) => {
      const params = { path: { code: region }, query: { limit: listMax } };
      return bodyOf(await api.GET('/api/regions/{code}/children', { params, signal })).items;
    },
  });

/** The stations of a village with what each needs. */
export const villageStationsQuery = (village: string) =>
  queryOptions({
    queryKey: ['stations', village, 'all'],
    queryFn: async ({ signal }) => {
      const params = { query: { region: village, limit: listMax } };
      return bodyOf(await api.GET('/api/stations', { params, signal })).items;
    },
  });

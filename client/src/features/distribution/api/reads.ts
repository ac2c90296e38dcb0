import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type Board = components['schemas']['DistributionBoard'];
export type Area = components['schemas']['DistributionArea'];
export type Trip = components['schemas']['TripRow'];
export type HandOver = components['schemas']['HandOverView'];
export type HandOverDetail = components['schemas']['HandOverDetail'];
export type TripHandOver = components['schemas']['TripHandOver'];
export type Arrival = components['schemas']['ArrivalRow'];
export type VillageBox = components['schemas']['VillageBox'];
export type Party = components['schemas']['Party'];

export const boardQuery = (region: string) =>
  queryOptions({
    queryKey: ['distribution', 'board', region],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/distribution/board', { params: { query: { region } }, signal })),
  });

export const tripsQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['distribution', 'trips', region],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/trips', { params: { query: { region, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const handOversQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['distribution', 'hand-overs', region],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/hand-overs', { params: { query: { region, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The signed hand-overs of one box, the newest first. */
export const boxHandOversQuery = (box: string) =>
  infiniteQueryOptions({
    queryKey: ['distribution', 'hand-overs', 'of', box],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/hand-overs', { params: { query: { box, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const tripHandOversQuery = (code: string) =>
  infiniteQueryOptions({
    queryKey: ['distribution', 'trip', code, 'hand-overs'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const request = { params: { path: { code }, query: { cursor: pageParam } }, signal };
      return bodyOf(await api.GET('/api/trips/{code}/hand-overs', request));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export interface ArrivalFilter {
  region: string;
  level?: string;
  state?: string;
}

export const arrivalsQuery = (filter: ArrivalFilter) =>
  infiniteQueryOptions({
    queryKey: ['distribution', 'arrivals', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(
        await api.GET('/api/distribution/arrivals', { params: { query: { ...filter, cursor: pageParam } }, signal }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const villageBoxesQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['distribution', 'boxes', region],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/distribution/boxes', { params: { query: { region, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const handOverQuery = (number: string) =>
  queryOptions({
    queryKey: ['distribution', 'hand-over', number],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/hand-overs/{number}', { params: { path: { number } }, signal })),
  });

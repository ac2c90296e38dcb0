import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

export const progressQuery = (region: string) =>
  queryOptions({
    queryKey: ['packing', 'progress', region],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/pack-lists/progress', { params: { query: { region } }, signal })).items,
  });

export interface VillageFilter {
  region: string;
  contest?: string;
}

export const villagesQuery = (filter: VillageFilter) =>
  infiniteQueryOptions({
    queryKey: ['packing', 'villages', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(
        await api.GET('/api/pack-lists/villages', { params: { query: { ...filter, cursor: pageParam } }, signal }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The matrix of a village or subdistrict. */
export const packListQuery = (region: string) =>
  queryOptions({
    queryKey: ['packing', 'list', region],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/pack-lists/{region}', { params: { path: { region } }, signal })),
  });

export interface BoxFilter {
  region: string;
  status?: string;
  contest?: string;
}

export const boxesQuery = (filter: BoxFilter) =>
  infiniteQueryOptions({
    queryKey: ['packing', 'boxes', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/boxes', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const boxQuery = (code: string) =>
  queryOptions({
    queryKey: ['packing', 'box', code],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/boxes/{code}', { params: { path: { code } }, signal })),
  });

export const kitsQuery = (region: string, contest: string) =>
  queryOptions({
    queryKey: ['packing', 'kits', region, contest],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/kits', { params: { query: { region, contest } }, signal })),
  });

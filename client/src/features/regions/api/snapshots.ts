import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type Snapshot = components['schemas']['StationSnapshotView'];
export type RegionDifference = components['schemas']['RegionDifference'];

export const snapshotsQuery = queryOptions({
  queryKey: ['station-snapshots'],
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/station-snapshots', { signal })).items,
});

export const differenceQuery = (code: string) =>
  queryOptions({
    queryKey: ['station-snapshots', code, 'difference'],
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/station-snapshots/{code}/difference', { params: { path: { code } }, signal })),
  });

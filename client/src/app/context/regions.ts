import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import { eastJava, placeName } from '@/components/east-java';

export interface RegionName {
  code: string;
  name: string;
}

export const levels = ['province', 'regency', 'district', 'village'] as const;
export type RegionLevel = (typeof levels)[number];

/** `35.07.01` → `['35', '35.07', '35.07.01']` */
export function pathOf(code: string): string[] {
  const parts = code.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

export function levelOf(code: string): RegionLevel {
  return levels[code.split('.').length - 1] ?? 'village';
}

/** Names that the map knows anyway: the trail of most pages needs no answer from the server. */
const known = new Map<string, string>([
  ['35', 'Jawa Timur'],
  ...eastJava.map((place) => [place.code, placeName(place)] as const),
]);

const regionQuery = (code: string) =>
  queryOptions({
    queryKey: ['regions', code],
    staleTime: Infinity,
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/regions/{code}', { params: { path: { code } }, signal })),
  });

const childrenMax = 100;

/** The regions directly below one. */
export function useRegionsBelow(code: string, enabled = true) {
  return useQuery({
    queryKey: ['regions', code, 'children'],
    enabled,
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<RegionName[]> => {
      const params = { path: { code }, query: { limit: childrenMax } };
      return bodyOf(await api.GET('/api/regions/{code}/children', { params, signal })).items;
    },
  });
}

/** A name that needs no answer from the server, when there is one. */
export function knownRegionName(code: string): string | undefined {
  return known.get(code);
}

/** The name of a region; its code until the name is known. */
export function useRegionName(code: string): string {
  const name = known.get(code);
  const { data } = useQuery({ ...regionQuery(code), enabled: name === undefined });
  return name ?? data?.name ?? code;
}

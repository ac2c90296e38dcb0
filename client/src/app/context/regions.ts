import { useQuery } from '@tanstack/react-query';
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

const known = new Map<string, string>([
  ['35', 'Jawa Timur'],
  ...eastJava.map((place) => [place.code, placeName(place)] as const),
]);

/** The regions directly below one. */
export function useRegionsBelow(code: string, enabled = true) {
  return useQuery({
    queryKey: ['regions', 'below', code],
    enabled,
    staleTime: Infinity,
    queryFn: (): RegionName[] =>
      code === '35' ? eastJava.map((place) => ({ code: place.code, name: placeName(place) })) : [],
  });
}

/** The name of a region; its code until the name is known. */
export function useRegionName(code: string): string {
  return known.get(code) ?? code;
}

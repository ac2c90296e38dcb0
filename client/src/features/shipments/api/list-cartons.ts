import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { Carton } from './types';

export interface CartonFilter {
  shipment?: string;
  region?: string;
  place?: string;
  finding?: string;
}

const pageSizeMax = 500;

export const cartonsQuery = (filter: CartonFilter) =>
  infiniteQueryOptions({
    queryKey: ['shipments', 'cartons', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/cartons', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Every carton that matches, page by page: the manifest of one shipment (5.000 cartons at most), or one quarantine. */
export const allCartonsQuery = (filter: CartonFilter) =>
  queryOptions({
    queryKey: ['shipments', 'all-cartons', filter],
    queryFn: async ({ signal }): Promise<Carton[]> => {
      const cartons: Carton[] = [];
      let cursor: string | undefined;
      do {
        const query = { ...filter, limit: pageSizeMax, cursor };
        const page = bodyOf(await api.GET('/api/cartons', { params: { query }, signal }));
        cartons.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return cartons;
    },
  });

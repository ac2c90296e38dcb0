import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

export interface ShipmentFilter {
  region: string;
  status?: string;
  late?: boolean;
}

export const shipmentsQuery = (filter: ShipmentFilter) =>
  infiniteQueryOptions({
    queryKey: ['shipments', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/shipments', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

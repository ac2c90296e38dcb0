import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type PrintRun = components['schemas']['PrintRunView'];

const pageSize = 50;

export const printRunsQuery = (region: string, order: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['print-runs', region, order],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const params = { query: { region, order, cursor: pageParam, limit: pageSize } };
      return bodyOf(await api.GET('/api/print-runs', { params, signal }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const printRunsFile = (region: string, format: 'csv' | 'xlsx') =>
  `/api/print-runs?${new URLSearchParams({ region, format }).toString()}`;

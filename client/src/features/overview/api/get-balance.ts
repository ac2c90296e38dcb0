import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type Reconciliation = components['schemas']['Reconciliation'];
export type ContestReconciliation = components['schemas']['ContestReconciliation'];

/** The terms that say where each sheet is, and whether they add up. */
export const balanceQuery = (region: string, contest?: string) =>
  queryOptions({
    queryKey: ['overview', 'balance', region, contest ?? null],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/reconciliation', { params: { query: { region, contest } }, signal })),
  });

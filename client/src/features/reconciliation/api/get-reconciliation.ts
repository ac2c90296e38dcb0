import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type Reconciliation = components['schemas']['Reconciliation'];
export type ContestReconciliation = components['schemas']['ContestReconciliation'];
export type PlantReconciliation = components['schemas']['PlantReconciliation'];

export const reconciliationQuery = (region: string, contest?: string) =>
  queryOptions({
    queryKey: ['reconciliation', region, contest ?? ''],
    queryFn: async ({ signal }) => {
      const query = { region, ...(contest === undefined ? {} : { contest }) };
      return bodyOf(await api.GET('/api/reconciliation', { params: { query }, signal }));
    },
  });

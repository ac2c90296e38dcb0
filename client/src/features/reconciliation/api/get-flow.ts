import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type ContestFlow = components['schemas']['ContestFlow'];
export type FlowIdentity = components['schemas']['FlowIdentity'];
export type ClosingBoard = components['schemas']['ClosingBoard'];
export type ContestClosing = components['schemas']['ContestClosing'];
export type OpenReason = components['schemas']['OpenReason'];

export const flowQuery = (region: string, contest?: string) =>
  queryOptions({
    queryKey: ['reconciliation', 'flow', region, contest ?? ''],
    queryFn: async ({ signal }) => {
      const query = { region, ...(contest === undefined ? {} : { contest }) };
      return bodyOf(await api.GET('/api/reconciliation/flow', { params: { query }, signal }));
    },
  });

export const closingQuery = (region: string) =>
  queryOptions({
    queryKey: ['reconciliation', 'closing', region],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/reconciliation/closing', { params: { query: { region } }, signal })),
  });

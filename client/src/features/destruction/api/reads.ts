import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type Gate = components['schemas']['DestructionGateView'];
export type Blocker = components['schemas']['GateBlocker'];
export type Destruction = components['schemas']['DestructionRow'];
export type DestructionDetail = components['schemas']['DestructionDetail'];
export type Signature = components['schemas']['DestructionSignatureView'];

export const gateQuery = (region: string) =>
  queryOptions({
    queryKey: ['destructions', 'gate', region],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/destructions/gate', { params: { query: { region } }, signal })),
  });

export const destructionsQuery = (filter: { region: string; status?: string }) =>
  infiniteQueryOptions({
    queryKey: ['destructions', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/destructions', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const destructionQuery = (code: string) =>
  queryOptions({
    queryKey: ['destructions', 'one', code],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/destructions/{code}', { params: { path: { code } }, signal })),
  });

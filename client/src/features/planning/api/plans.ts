import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type PlanRow = components['schemas']['PlanRow'];
export type PlanView = components['schemas']['PlanView'];
export type PlanStatus = components['schemas']['PlanStatus'];
export type PlanComparison = components['schemas']['PlanComparison'];
export type RequirementChange = components['schemas']['RequirementChange'];

const pageSize = 50;

export const plansQuery = (region: string, status: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['plans', 'list', region, status],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const params = { query: { region, status, cursor: pageParam, limit: pageSize } };
      return bodyOf(await api.GET('/api/plans', { params, signal }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const planQuery = (code: string) =>
  queryOptions({
    queryKey: ['plans', 'one', code],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/plans/{code}', { params: { path: { code } }, signal })),
  });

export const comparisonQuery = (code: string, against: string | undefined) =>
  queryOptions({
    queryKey: ['plans', 'comparison', code, against],
    queryFn: async ({ signal }) => {
      const params = { path: { code }, query: { with: against } };
      return bodyOf(await api.GET('/api/plans/{code}/comparison', { params, signal }));
    },
  });

interface PlanStep {
  code: string;
  version: number;
}

/** After any step all that was read of plans is old, and so are the tasks. */
function useRenewal() {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['overview', 'tasks'] });
    return queryClient.invalidateQueries({ queryKey: ['plans'] });
  };
}

export function useMakePlan() {
  const renew = useRenewal();
  return useWrite(
    async ({ election, region }: { election: string; region: string }, intent) => {
      const body = { election, region, subject: '' };
      return bodyOf(await api.POST('/api/plans', { body, headers: intent.header }));
    },
    { onSuccess: renew },
  );
}

export function useSubmitPlan() {
  const renew = useRenewal();
  return useWrite(
    async ({ code, version }: PlanStep, intent) => {
      const headers = { ...intent.header, 'If-Match': `"${String(version)}"` };
      return bodyOf(await api.POST('/api/plans/{code}/submit', { params: { path: { code } }, headers }));
    },
    { onSuccess: renew },
  );
}

type Sign = <T>(send: (header: Record<string, string>) => Promise<T>) => Promise<T>;

/** Approving is a signature: `sign` brings the proof when the server asks for it. */
export function useApprovePlan(sign: Sign) {
  const renew = useRenewal();
  return useWrite(
    async ({ code, version }: PlanStep, intent) =>
      sign(async (signature) => {
        const headers = { ...intent.header, ...signature, 'If-Match': `"${String(version)}"` };
        return bodyOf(await api.POST('/api/plans/{code}/approve', { params: { path: { code } }, headers }));
      }),
    { onSuccess: renew },
  );
}

export function useReturnPlan() {
  const renew = useRenewal();
  return useWrite(
    async ({ code, version, reason }: PlanStep & { reason: string }, intent) => {
      const headers = { ...intent.header, 'If-Match': `"${String(version)}"` };
      const params = { path: { code } };
      return bodyOf(await api.POST('/api/plans/{code}/return', { params, body: { reason }, headers }));
    },
    { onSuccess: renew },
  );
}

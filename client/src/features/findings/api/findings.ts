import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type Finding = components['schemas']['FindingRow'];
export type FindingDetail = components['schemas']['FindingDetail'];
export type ObjectKind = components['schemas']['AddFinding']['objectKind'];
export type FindingKind = components['schemas']['AddFinding']['kind'];

export interface FindingFilter {
  region: string;
  status?: string;
  kind?: string;
  late?: boolean;
}

export const findingsQuery = (filter: FindingFilter) =>
  infiniteQueryOptions({
    queryKey: ['findings', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/findings', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const findingQuery = (code: string) =>
  queryOptions({
    queryKey: ['findings', 'one', code],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/findings/{code}', { params: { path: { code } }, signal })),
  });

function useRenewal() {
  const queryClient = useQueryClient();
  return () => Promise.all([['findings'], ['tasks']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

export function useAddFinding() {
  return useWrite(
    async (wish: { kind: FindingKind; objectKind: ObjectKind; objectCode: string; text: string }, intent) =>
      bodyOf(await api.POST('/api/findings', { body: { ...wish, subject: '' }, headers: intent.header })),
    { onSuccess: useRenewal() },
  );
}

export type Step = 'answer' | 'return' | 'closing';

export function useStep(code: string) {
  return useWrite(
    async ({ step, words }: { step: Step; words: string }, intent) => {
      const params = { path: { code } };
      const headers = intent.header;
      if (step === 'answer') {
        return bodyOf(await api.POST('/api/findings/{code}/answer', { params, body: { text: words }, headers }));
      }
      const body = { reason: words };
      return step === 'return'
        ? bodyOf(await api.POST('/api/findings/{code}/return', { params, body, headers }))
        : bodyOf(await api.POST('/api/findings/{code}/closing', { params, body, headers }));
    },
    { onSuccess: useRenewal() },
  );
}

import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';
import type { SignatureHeader } from '@/components/signature';

export type JournalRow = components['schemas']['JournalRow'];
export type Adjustment = components['schemas']['AdjustmentView'];
export type AdjustedState = components['schemas']['AdjustedState'];

export interface JournalFilter {
  region: string;
  subject?: string;
  type?: string;
}

export const journalQuery = (filter: JournalFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'events', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/events', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The latest of one object. */
export const subjectQuery = (subject: string) =>
  queryOptions({
    queryKey: ['audit', 'events', { subject }],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/events', { params: { query: { subject } }, signal })),
  });

export const journalFile = (filter: JournalFilter, format: 'csv' | 'xlsx') =>
  `/api/events?${new URLSearchParams({ ...filter, format }).toString()}`;

export const adjustmentsQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'adjustments', region],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/adjustments', { params: { query: { region, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** A correction may change any number that is on the screen. */
function useRenewal() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries();
}

export function useCorrection(onDone: () => void) {
  const renew = useRenewal();
  return useWrite(
    async ({ sequence, reason }: { sequence: number; reason: string }, intent) =>
      bodyOf(
        await api.POST('/api/events/{sequence}/correction', {
          params: { path: { sequence } },
          body: { reason },
          headers: intent.header,
        }),
      ),
    {
      onSuccess: async () => {
        await renew();
        onDone();
      },
    },
  );
}

export interface AdjustmentWish {
  from: AdjustedState;
  to: AdjustedState;
  quantitySheets: number;
  reason: string;
}

type Sign = <T>(send: (header: SignatureHeader) => Promise<T>) => Promise<T>;

export function useProposal(sequence: number, sign: Sign, onDone: () => void) {
  const renew = useRenewal();
  return useWrite(
    (body: AdjustmentWish, intent) =>
      sign(async (signature) =>
        bodyOf(
          await api.POST('/api/events/{sequence}/adjustments', {
            params: { path: { sequence } },
            body,
            headers: { ...intent.header, ...signature },
          }),
        ),
      ),
    {
      onSuccess: async () => {
        await renew();
        onDone();
      },
    },
  );
}

export function useDecision(code: string, sign: Sign, onDone: () => void) {
  const renew = useRenewal();
  return useWrite(
    (body: { isApproved: boolean; reason: string | null }, intent) =>
      sign(async (signature) =>
        bodyOf(
          await api.POST('/api/adjustments/{code}/decision', {
            params: { path: { code } },
            body,
            headers: { ...intent.header, ...signature },
          }),
        ),
      ),
    {
      onSuccess: async () => {
        await renew();
        onDone();
      },
    },
  );
}

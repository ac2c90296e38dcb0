import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';
import type { Sign } from './contracts';

export type Order = components['schemas']['OrderView'];
export type OrderDetail = components['schemas']['OrderDetail'];
export type OrderLine = components['schemas']['OrderLineView'];
export type IssueWish = Omit<components['schemas']['IssueOrdersFromPlan'], 'subject'>;

export const orderStatuses = ['issued', 'proofApproved', 'ready', 'printing', 'counted', 'verified', 'closed'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export interface OrderFilter {
  region: string;
  status?: string | undefined;
  contest?: string | undefined;
  contract?: string | undefined;
}

const pageSize = 50;

export const ordersQuery = (filter: OrderFilter) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const params = { query: { ...filter, cursor: pageParam, limit: pageSize } };
      return bodyOf(await api.GET('/api/orders', { params, signal }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export function ordersFile(filter: OrderFilter, format: 'csv' | 'xlsx'): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/api/orders?${new URLSearchParams([...given, ['format', format]]).toString()}`;
}

export const orderQuery = (code: string) =>
  queryOptions({
    queryKey: ['orders', 'one', code],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/orders/{code}', { params: { path: { code } }, signal })),
  });

// As many as the server gives at a time: an order has fewer events than that.
const historyPageSize = 500;

export const orderHistoryQuery = (code: string) =>
  queryOptions({
    queryKey: ['orders', 'history', code],
    queryFn: async ({ signal }) => {
      const params = { path: { code }, query: { limit: historyPageSize } };
      return bodyOf(await api.GET('/api/orders/{code}/history', { params, signal }));
    },
  });

function useRenewal() {
  const queryClient = useQueryClient();
  return () => {
    for (const key of ['contracts', 'overview']) void queryClient.invalidateQueries({ queryKey: [key] });
    return queryClient.invalidateQueries({ queryKey: ['orders'] });
  };
}

export function useApproveProof(code: string) {
  const renew = useRenewal();
  return useWrite(
    async (proofHash: string, intent) => {
      const params = { path: { code } };
      return bodyOf(
        await api.POST('/api/orders/{code}/proof', { params, body: { proofHash }, headers: intent.header }),
      );
    },
    { onSuccess: renew },
  );
}

/** KPU signs the printer's counts: a signature, with the number printed repeated. */
export function useVerifyQuantity(code: string, sign: Sign) {
  const renew = useRenewal();
  return useWrite(
    async (printedSheets: number, intent) =>
      sign(async (signature) => {
        const headers = { ...intent.header, ...signature };
        const request = { params: { path: { code } }, body: { printedSheets }, headers };
        return bodyOf(await api.POST('/api/orders/{code}/verification', request));
      }),
    { onSuccess: renew },
  );
}

export function useDestroyWaste(code: string, sign: Sign) {
  const renew = useRenewal();
  return useWrite(
    async (body: components['schemas']['DestroyWasteBody'], intent) =>
      sign(async (signature) => {
        const request = { params: { path: { code } }, body, headers: { ...intent.header, ...signature } };
        return bodyOf(await api.POST('/api/orders/{code}/waste-destruction', request));
      }),
    { onSuccess: renew },
  );
}

export function useDestroyPlates(code: string, sign: Sign) {
  const renew = useRenewal();
  return useWrite(
    async (body: components['schemas']['DestroyPlatesBody'], intent) =>
      sign(async (signature) => {
        const request = { params: { path: { code } }, body, headers: { ...intent.header, ...signature } };
        return bodyOf(await api.POST('/api/orders/{code}/plates/destruction', request));
      }),
    { onSuccess: renew },
  );
}

export function useIssueOrders() {
  const renew = useRenewal();
  return useWrite(
    async (wish: IssueWish, intent) => {
      const body = { ...wish, subject: '' };
      return bodyOf(await api.POST('/api/orders/from-plan', { body, headers: intent.header }));
    },
    { onSuccess: renew },
  );
}

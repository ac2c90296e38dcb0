import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type Contract = components['schemas']['ContractView'];
export type ContractWish = Omit<components['schemas']['CreateContract'], 'subject'>;

/** Sends once more with the proof of a signature when the server asks for it. */
export type Sign = <T>(send: (header: Record<string, string>) => Promise<T>) => Promise<T>;

const pageSize = 50;
const partiesMax = 100;

export const contractsQuery = (region: string, status?: string) =>
  infiniteQueryOptions({
    queryKey: ['contracts', 'list', region, status],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const params = { query: { region, status, cursor: pageParam, limit: pageSize } };
      return bodyOf(await api.GET('/api/contracts', { params, signal }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const contractQuery = (code: string) =>
  queryOptions({
    queryKey: ['contracts', 'one', code],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/contracts/{code}', { params: { path: { code } }, signal })),
  });

export const vendorsQuery = queryOptions({
  queryKey: ['vendors'],
  queryFn: async ({ signal }) =>
    bodyOf(await api.GET('/api/vendors', { params: { query: { limit: partiesMax } }, signal })).items,
});

export const plantsQuery = (vendor: string | undefined) =>
  queryOptions({
    queryKey: ['plants', vendor],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/plants', { params: { query: { vendor, limit: partiesMax } }, signal })).items,
  });

function useRenewal() {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['overview', 'tasks'] });
    return queryClient.invalidateQueries({ queryKey: ['contracts'] });
  };
}

export function useCreateContract() {
  const renew = useRenewal();
  return useWrite(
    async (wish: ContractWish, intent) =>
      bodyOf(await api.POST('/api/contracts', { body: { ...wish, subject: '' }, headers: intent.header })),
    { onSuccess: renew },
  );
}

/** Signing is by one's own hand: `sign` brings the proof when the server asks for it. */
export function useSignContract(sign: Sign) {
  const renew = useRenewal();
  return useWrite(
    async ({ code, version }: Pick<Contract, 'code' | 'version'>, intent) =>
      sign(async (signature) => {
        const headers = { ...intent.header, ...signature };
        const params = { path: { code }, header: { 'If-Match': `"${String(version)}"` } };
        return bodyOf(await api.POST('/api/contracts/{code}/sign', { params, headers }));
      }),
    { onSuccess: renew },
  );
}

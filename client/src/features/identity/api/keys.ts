import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type ApiKey = components['schemas']['ApiKeyRow'];
export type ApiKeyWish = components['schemas']['ApiKeyWish'];

const vendorsMax = 100;

export const vendorsQuery = queryOptions({
  queryKey: ['vendors'],
  queryFn: async ({ signal }) =>
    bodyOf(await api.GET('/api/vendors', { params: { query: { limit: vendorsMax } }, signal })).items,
});

export const keysQuery = (vendor: string) =>
  queryOptions({
    queryKey: ['api-keys', vendor],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/vendors/{vendor}/api-keys', { params: { path: { vendor } }, signal })),
  });

function useRenewal(vendor: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['api-keys', vendor] });
}

export function useCreateKey(vendor: string) {
  const renew = useRenewal(vendor);
  return useWrite(
    async (body: ApiKeyWish, intent) => {
      const params = { path: { vendor } };
      return bodyOf(await api.POST('/api/vendors/{vendor}/api-keys', { params, body, headers: intent.header }));
    },
    { onSuccess: renew },
  );
}

/** Makes the successor of a key; both open for the days of the overlap. */
export function useRotateKey(vendor: string) {
  const renew = useRenewal(vendor);
  return useWrite(
    async ({ keyId, overlapDays }: { keyId: number; overlapDays: number }, intent) => {
      const params = { path: { vendor, keyId } };
      const body = { overlapDays };
      return bodyOf(
        await api.POST('/api/vendors/{vendor}/api-keys/{keyId}/rotation', { params, body, headers: intent.header }),
      );
    },
    { onSuccess: renew },
  );
}

/** Gives a key a limit of its own, or with null the usual one back. */
export function useSetKeyLimit(vendor: string) {
  const renew = useRenewal(vendor);
  return useWrite(
    async ({ keyId, requestsPerMinute }: { keyId: number; requestsPerMinute: number | null }, intent) => {
      const params = { path: { vendor, keyId } };
      const body = { requestsPerMinute };
      return bodyOf(
        await api.PUT('/api/vendors/{vendor}/api-keys/{keyId}/limit', { params, body, headers: intent.header }),
      );
    },
    { onSuccess: renew },
  );
}

/** Has a key's reports signed under the vendor's public key, or with null no longer. */
export function useSetSigningKey(vendor: string) {
  const renew = useRenewal(vendor);
  return useWrite(
    async ({ keyId, publicKey }: { keyId: number; publicKey: string | null }, intent) => {
      const params = { path: { vendor, keyId } };
      const body = { publicKey };
      return bodyOf(
        await api.PUT('/api/vendors/{vendor}/api-keys/{keyId}/signing-key', { params, body, headers: intent.header }),
      );
    },
    { onSuccess: renew },
  );
}

export function useRevokeKey(vendor: string) {
  const renew = useRenewal(vendor);
  return useWrite(
    async (keyId: number, intent) => {
      const params = { path: { vendor, keyId } };
      await api.DELETE('/api/vendors/{vendor}/api-keys/{keyId}', { params, headers: intent.header });
    },
    { onSuccess: renew },
  );
}

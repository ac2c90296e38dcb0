import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type Webhook = components['schemas']['WebhookRow'];
export type WebhookWish = components['schemas']['WebhookWish'];
export type Delivery = components['schemas']['DeliveryRow'];

export const deliveryStates = ['waiting', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

// What waits is sent within seconds and no line tells of it: the page looks again as long as it is open.
const lookEvery = 5_000;

export const webhooksQuery = (vendor: string) =>
  queryOptions({
    queryKey: ['webhooks', vendor, 'list'],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/vendors/{vendor}/webhooks', { params: { path: { vendor } }, signal })),
    refetchInterval: lookEvery,
  });

export const deliveriesQuery = (vendor: string, state: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', vendor, 'deliveries', state],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const params = { path: { vendor }, query: { state, cursor: pageParam } };
      return bodyOf(await api.GET('/api/vendors/{vendor}/webhook-deliveries', { params, signal }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: lookEvery,
  });

function useRenewal(vendor: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['webhooks', vendor] });
}

export function useCreateWebhook(vendor: string) {
  return useWrite(
    async (body: WebhookWish, intent) => {
      const params = { path: { vendor } };
      return bodyOf(await api.POST('/api/vendors/{vendor}/webhooks', { params, body, headers: intent.header }));
    },
    { onSuccess: useRenewal(vendor) },
  );
}

/** Gives a webhook a new secret; both sign for the days of the overlap. */
export function useRotateSecret(vendor: string) {
  return useWrite(
    async ({ webhookId, overlapDays }: { webhookId: number; overlapDays: number }, intent) => {
      const params = { path: { vendor, webhookId } };
      const body = { overlapDays };
      return bodyOf(
        await api.POST('/api/vendors/{vendor}/webhooks/{webhookId}/secret', { params, body, headers: intent.header }),
      );
    },
    { onSuccess: useRenewal(vendor) },
  );
}

export function useRemoveWebhook(vendor: string) {
  return useWrite(
    async (webhookId: number, intent) => {
      const params = { path: { vendor, webhookId } };
      await api.DELETE('/api/vendors/{vendor}/webhooks/{webhookId}', { params, headers: intent.header });
    },
    { onSuccess: useRenewal(vendor) },
  );
}

/** Pauses a webhook or lets it go on. */
export function useSetActive(vendor: string) {
  return useWrite(
    async ({ webhookId, isActive }: { webhookId: number; isActive: boolean }, intent) => {
      const params = { path: { vendor, webhookId } };
      const headers = intent.header;
      return bodyOf(
        await api.PUT('/api/vendors/{vendor}/webhooks/{webhookId}', { params, body: { isActive }, headers }),
      );
    },
    { onSuccess: useRenewal(vendor) },
  );
}

export function usePing(vendor: string) {
  return useWrite(
    async (webhookId: number, intent) => {
      const params = { path: { vendor, webhookId } };
      return bodyOf(
        await api.POST('/api/vendors/{vendor}/webhooks/{webhookId}/ping', { params, headers: intent.header }),
      );
    },
    { onSuccess: useRenewal(vendor) },
  );
}

export function useReplay(vendor: string) {
  return useWrite(
    async ({ webhookId, id: delivery }: Delivery, intent) => {
      const params = { path: { vendor, webhookId, delivery } };
      await api.POST('/api/vendors/{vendor}/webhooks/{webhookId}/deliveries/{delivery}/replay', {
        params,
        headers: intent.header,
      });
    },
    { onSuccess: useRenewal(vendor) },
  );
}

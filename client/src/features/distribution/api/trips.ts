import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type TripDetail = components['schemas']['TripDetail'];
export type RouteGroup = components['schemas']['RouteGroupView'];
export type NewRouteGroup = Omit<components['schemas']['AddRouteGroup'], 'subject'>;
export type TripPlan = Omit<components['schemas']['PlanTrip'], 'subject' | 'code'>;

export const tripQuery = (code: string) =>
  queryOptions({
    queryKey: ['distribution', 'trip', code],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/trips/{code}', { params: { path: { code } }, signal })),
  });

export const routeGroupsQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['distribution', 'route-groups', region],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/route-groups', { params: { query: { region, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

function useRenewal() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['distribution'] });
}

export function useAddRouteGroup() {
  return useWrite(
    async (group: NewRouteGroup, intent) =>
      bodyOf(await api.POST('/api/route-groups', { body: { ...group, subject: '' }, headers: intent.header })),
    { onSuccess: useRenewal() },
  );
}

export function usePlanTrip() {
  return useWrite(
    async (plan: TripPlan, intent) =>
      bodyOf(await api.POST('/api/trips', { body: { ...plan, subject: '' }, headers: intent.header })),
    { onSuccess: useRenewal() },
  );
}

export function useLoadBox(code: string) {
  return useWrite(
    async (box: string, intent) => {
      const request = { params: { path: { code } }, body: { box }, headers: intent.header };
      return bodyOf(await api.POST('/api/trips/{code}/boxes', request));
    },
    { onSuccess: useRenewal() },
  );
}

/** Takes a box down again; only before the trip leaves. */
export function useUnloadBox(code: string) {
  return useWrite(
    async (box: string, intent) => {
      const request = { params: { path: { code, box } }, headers: intent.header };
      return bodyOf(await api.POST('/api/trips/{code}/boxes/{box}/unloading', request));
    },
    { onSuccess: useRenewal() },
  );
}

export function useDepart(code: string) {
  return useWrite(
    async (truckSeals: string[], intent) => {
      const request = { params: { path: { code } }, body: { truckSeals }, headers: intent.header };
      return bodyOf(await api.POST('/api/trips/{code}/departure', request));
    },
    { onSuccess: useRenewal() },
  );
}

export function useArrive(code: string) {
  return useWrite(
    async (_: null, intent) => {
      const request = { params: { path: { code } }, headers: intent.header };
      return bodyOf(await api.POST('/api/trips/{code}/arrival', request));
    },
    { onSuccess: useRenewal() },
  );
}

import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type User = components['schemas']['UserRow'];
export type NewUser = components['schemas']['NewUser'];

const pageSize = 50;

export const usersQuery = (region: string, role: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['users', 'list', region, role],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const params = { query: { region, role, cursor: pageParam, limit: pageSize } };
      return bodyOf(await api.GET('/api/users', { params, signal }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/roles', { signal })),
});

function useRenewal() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['users'] });
}

export function useCreateUser() {
  const renew = useRenewal();
  return useWrite(
    async (body: components['schemas']['CreateUser'], intent) =>
      bodyOf(await api.POST('/api/users', { body, headers: intent.header })),
    { onSuccess: renew },
  );
}

type Change = components['schemas']['UserChange'];

/** Changes a user under the version that was read; who changed it in between is not overwritten. */
export function useUpdateUser() {
  const renew = useRenewal();
  return useWrite(
    async ({ user: { id, version }, change }: { user: User; change: Change }, intent) => {
      const params = { path: { id }, header: { 'If-Match': `"${String(version)}"` } };
      return bodyOf(await api.PUT('/api/users/{id}', { params, body: change, headers: intent.header }));
    },
    { onSuccess: renew },
  );
}

export function useResetPassword() {
  const renew = useRenewal();
  return useWrite(
    async (id: number, intent) => {
      const params = { path: { id } };
      return bodyOf(await api.POST('/api/users/{id}/password-reset', { params, headers: intent.header }));
    },
    { onSuccess: renew },
  );
}

export function useResetSecondFactor() {
  const renew = useRenewal();
  return useWrite(
    async (id: number, intent) => {
      await api.DELETE('/api/users/{id}/second-factor', { params: { path: { id } }, headers: intent.header });
    },
    { onSuccess: renew },
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';
import { sessionQuery } from '@/app/context/session';

type Sign = <T>(send: (header: Record<string, string>) => Promise<T>) => Promise<T>;

/** Other sessions of the person end; this one goes on under a new cookie. */
export function useChangePassword() {
  const queryClient = useQueryClient();
  return useWrite(
    async (body: components['schemas']['ChangePassword'], intent) =>
      bodyOf(await api.PUT('/api/session/password', { body, headers: intent.header })),
    {
      onSuccess: (session) => {
        queryClient.setQueryData(sessionQuery.queryKey, session);
      },
    },
  );
}

export function useStartSecondFactor(sign: Sign) {
  return useWrite(async (_: null, intent) =>
    sign(async (signature) => {
      const headers = { ...intent.header, ...signature };
      return bodyOf(await api.POST('/api/session/second-factor', { headers }));
    }),
  );
}

export function useConfirmSecondFactor() {
  const queryClient = useQueryClient();
  return useWrite(
    async (code: string, intent) => {
      await api.PUT('/api/session/second-factor', { body: { code }, headers: intent.header });
    },
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }) },
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type PlateRegistration = components['schemas']['PlateRegistration'];

function useRenewal() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['orders'] });
}

/** Before use (R9): printing may be reported once a plate is registered. */
export function useRegisterPlates(code: string) {
  const renew = useRenewal();
  return useWrite(
    async (plates: PlateRegistration[], intent) => {
      const params = { path: { code } };
      return bodyOf(await api.POST('/api/orders/{code}/plates', { params, body: { plates }, headers: intent.header }));
    },
    { onSuccess: renew },
  );
}

/** After use (R9): all plates and films under one seal, before a witness; the order closes. */
export function useSealPlates(code: string) {
  const renew = useRenewal();
  return useWrite(
    async (body: { seal: string; witness: string }, intent) => {
      const params = { path: { code } };
      return bodyOf(await api.POST('/api/orders/{code}/plates/seal', { params, body, headers: intent.header }));
    },
    { onSuccess: renew },
  );
}

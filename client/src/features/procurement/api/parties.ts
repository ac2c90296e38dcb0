import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type Vendor = components['schemas']['VendorView'];
export type Plant = components['schemas']['PlantView'];

function useRenewal() {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['plants'] });
    return queryClient.invalidateQueries({ queryKey: ['vendors'] });
  };
}

export function useAddVendor() {
  const renew = useRenewal();
  return useWrite(
    async (vendor: Pick<Vendor, 'code' | 'name'>, intent) =>
      bodyOf(await api.POST('/api/vendors', { body: { ...vendor, subject: '' }, headers: intent.header })),
    { onSuccess: renew },
  );
}

/** Changes a vendor under the version that was read. */
export function useChangeVendor() {
  const renew = useRenewal();
  return useWrite(
    async ({ code, name, isActive, version }: Omit<Vendor, 'plantCount'>, intent) => {
      const params = { path: { vendor: code }, header: { 'If-Match': `"${String(version)}"` } };
      return bodyOf(
        await api.PUT('/api/vendors/{vendor}', { params, body: { name, isActive }, headers: intent.header }),
      );
    },
    { onSuccess: renew },
  );
}

export function useAddPlant() {
  const renew = useRenewal();
  return useWrite(
    async (plant: Omit<components['schemas']['AddPlant'], 'subject'>, intent) =>
      bodyOf(await api.POST('/api/plants', { body: { ...plant, subject: '' }, headers: intent.header })),
    { onSuccess: renew },
  );
}

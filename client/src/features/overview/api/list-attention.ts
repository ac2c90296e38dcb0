import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type ShipmentRow = components['schemas']['ShipmentRow'];
export type CaseRow = components['schemas']['CaseRow'];

/** Enough to find the worst; the rest is behind *Lihat semua*. */
const readMax = 100;

export const lateShipmentsQuery = (region: string) =>
  queryOptions({
    queryKey: ['overview', 'late-shipments', region],
    queryFn: async ({ signal }) => {
      const query = { region, late: true, limit: readMax };
      return bodyOf(await api.GET('/api/shipments', { params: { query }, signal })).items;
    },
  });

export const openCasesQuery = (region: string) =>
  queryOptions({
    queryKey: ['overview', 'open-cases', region],
    queryFn: async ({ signal }) => {
      const query = { region, status: 'open', limit: readMax };
      return bodyOf(await api.GET('/api/cases', { params: { query }, signal })).items;
    },
  });

import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { Carton } from './types';

const pageSizeMax = 500;

/** Cartons of other regions that stand in this region's quarantine: found by the cases that name them. */
export const quarantineQuery = (region: string) =>
  queryOptions({
    queryKey: ['shipments', 'quarantine', region],
    queryFn: async ({ signal }): Promise<Carton[]> => {
      const query = { region, kind: 'misrouted', limit: pageSizeMax };
      const { items } = bodyOf(await api.GET('/api/cases', { params: { query }, signal }));
      const shipments = [...new Set(items.map(({ shipmentCode }) => shipmentCode).filter((code) => code != null))];
      const found = await Promise.all(
        shipments.map(async (shipment) => {
          const wanted = { shipment, finding: 'misrouted', place: 'quarantine', limit: pageSizeMax };
          return bodyOf(await api.GET('/api/cartons', { params: { query: wanted }, signal })).items;
        }),
      );
      const byCode = new Map(found.flat().map((carton) => [carton.code, carton]));
      return [...byCode.values()].filter(({ placeRef }) => placeRef === region || placeRef.startsWith(`${region}.`));
    },
  });

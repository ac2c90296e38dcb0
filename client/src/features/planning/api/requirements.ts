import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type RequirementLine = components['schemas']['RequirementLine'];
export type RequirementSpread = components['schemas']['RequirementSpread'];
export type RequirementChild = components['schemas']['RequirementChild'];

/** Which quantity is looked at: one item of a plan, over all contests or one. */
export interface Lens {
  plan: string;
  item: string;
  contest: string | undefined;
}

export const requirementsQuery = (plan: string, region: string) =>
  queryOptions({
    queryKey: ['plans', 'requirements', plan, region],
    queryFn: async ({ signal }) => {
      const params = { path: { code: plan }, query: { region } };
      return bodyOf(await api.GET('/api/plans/{code}/requirements', { params, signal }));
    },
  });

export const spreadQuery = ({ plan, item, contest }: Lens, region: string) =>
  queryOptions({
    queryKey: ['plans', 'spread', plan, region, item, contest],
    queryFn: async ({ signal }) => {
      const params = { path: { code: plan }, query: { region, item, contest } };
      return bodyOf(await api.GET('/api/plans/{code}/spread', { params, signal }));
    },
  });

interface FileWish {
  plan: string;
  region: string;
  format: 'csv' | 'xlsx';
  /** With an item the file goes down to the stations. */
  item?: string;
  contest?: string | undefined;
}

export function planFile({ plan, region, format, item, contest }: FileWish): string {
  const query = new URLSearchParams({ region, format });
  if (item !== undefined) {
    query.set('item', item);
    query.set('stations', 'true');
  }
  if (contest !== undefined) query.set('contest', contest);
  return `/api/plans/${encodeURIComponent(plan)}/export?${query.toString()}`;
}

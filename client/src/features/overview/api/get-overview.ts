import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type OverviewSummary = components['schemas']['OverviewSummary'];
export type RegionProgress = components['schemas']['RegionProgress'];
export type TepatIndicator = components['schemas']['TepatIndicator'];

/** What the figures are of: a province or a kabupaten/kota, one item (ballots when not said), one contest or all. */
export interface OverviewScope {
  region: string;
  item?: string;
  contest?: string;
}

export const overviewQuery = ({ region, item, contest }: OverviewScope) =>
  queryOptions({
    queryKey: ['overview', 'summary', region, item ?? null, contest ?? null],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/overview', { params: { query: { region, item, contest } }, signal })),
  });

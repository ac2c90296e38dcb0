import { infiniteQueryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type Usage = components['schemas']['BoxUsage'];
export type Transfer = components['schemas']['TransferRow'];
export type UsageReport = Omit<components['schemas']['ReportUsage'], 'subject' | 'occurredAt'>;
export type SheetTransfer = Omit<components['schemas']['TransferSheets'], 'subject' | 'occurredAt'>;

export interface UsageFilter {
  region?: string;
  box?: string;
  state?: string;
}

export const usageQuery = (filter: UsageFilter) =>
  infiniteQueryOptions({
    queryKey: ['distribution', 'usage', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/distribution/usage', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const transfersQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['distribution', 'transfers', region],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(
        await api.GET('/api/distribution/transfers', { params: { query: { region, cursor: pageParam } }, signal }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

function useRenewal() {
  const queryClient = useQueryClient();
  return () => {
    // A count may open a case.
    void queryClient.invalidateQueries({ queryKey: ['shipments'] });
    return queryClient.invalidateQueries({ queryKey: ['distribution'] });
  };
}

export function useReportUsage() {
  return useWrite(
    async (report: UsageReport, intent) =>
      bodyOf(
        await api.POST('/api/distribution/usage', { body: { ...report, subject: report.box }, headers: intent.header }),
      ),
    { onSuccess: useRenewal() },
  );
}

export function useTransferSheets() {
  return useWrite(
    async (transfer: SheetTransfer, intent) =>
      bodyOf(
        await api.POST('/api/distribution/transfers', {
          body: { ...transfer, subject: transfer.toBox },
          headers: intent.header,
        }),
      ),
    { onSuccess: useRenewal() },
  );
}

export function useArchiveBoxes(region: string) {
  return useWrite(
    async (boxes: readonly string[], intent) =>
      bodyOf(
        await api.POST('/api/distribution/archive', {
          body: { region, boxes: [...boxes], subject: region },
          headers: intent.header,
        }),
      ),
    { onSuccess: useRenewal() },
  );
}

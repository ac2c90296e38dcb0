import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { ApiProblem } from '@/api/problem';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';
import type { RegionDifference } from './snapshots';

export type Job = components['schemas']['JobView'];

export interface StationFault {
  /** Line of the file, the heading being line 1; 0 means the file as a whole. */
  row: number;
  column: string;
  code: string;
  value?: string | null;
}

/** What an import has to say once its job ended. */
export interface ImportReport {
  dryRun: boolean;
  snapshot?: string | null;
  rows: number;
  voters: number;
  faultCount: number;
  faults: readonly StationFault[];
  difference: readonly RegionDifference[];
}

export interface ImportWish {
  file: File;
  election: string;
  dryRun: boolean;
}

const pollMilliseconds = 700;

export function hasEnded(job: Job): boolean {
  return job.state !== 'queued' && job.state !== 'running';
}

export const jobQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['jobs', id],
    enabled: id !== null,
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/jobs/{jobId}', { params: { path: { jobId: id ?? '' } }, signal })),
    refetchInterval: ({ state }) => (state.data !== undefined && hasEnded(state.data) ? false : pollMilliseconds),
  });

/** Sends the file; answers the id of the job that checks or applies it. */
export function useImport() {
  return useMutation<string, ApiProblem, ImportWish>({
    retry: false,
    mutationFn: async ({ file, election, dryRun }) => {
      const form = new FormData();
      form.set('file', file);
      form.set('election', election);
      form.set('dryRun', String(dryRun));
      const answer = await api.POST('/api/stations/imports', {
        body: form as never,
        bodySerializer: (body: unknown) => body as FormData,
      });
      return bodyOf(answer).jobId;
    },
  });
}

export function useCancelJob() {
  return useWrite(async (jobId: string, intent) => {
    await api.POST('/api/jobs/{jobId}/cancel', { params: { path: { jobId } }, headers: intent.header });
  });
}

/** The faulty lines as a file with a column that says what is wrong. */
export const faultsFile = (jobId: string, format: 'csv' | 'xlsx') =>
  `/api/stations/imports/${jobId}/faults?${new URLSearchParams({ format }).toString()}`;

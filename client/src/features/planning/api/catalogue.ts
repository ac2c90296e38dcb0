import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type Item = components['schemas']['ItemView'];
export type Contest = components['schemas']['ContestView'];
export type Milestone = components['schemas']['MilestoneView'];

export const itemsQuery = queryOptions({
  queryKey: ['items'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/items', { signal })).items,
});

export const contestsQuery = queryOptions({
  queryKey: ['contests'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/contests', { signal })).items,
});

export const milestonesQuery = queryOptions({
  queryKey: ['milestones'],
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/milestones', { signal })).items,
});

export interface MilestoneChange {
  milestone: Milestone;
  dayOffset: number;
  localTime: string;
}

export function useChangeMilestone() {
  const queryClient = useQueryClient();
  return useWrite(
    async ({ milestone, dayOffset, localTime }: MilestoneChange, intent) => {
      const headers = { ...intent.header, 'If-Match': `"${String(milestone.version)}"` };
      const params = { path: { election: milestone.election, code: milestone.code } };
      const body = { dayOffset, localTime };
      return bodyOf(await api.PUT('/api/milestones/{election}/{code}', { params, body, headers }));
    },
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: ['milestones'] }) },
  );
}

import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';

export type TaskRow = components['schemas']['TaskRow'];

const renewEveryMilliseconds = 60_000;

/** What waits for the caller; asked for again every minute too, because plans and contracts stand in no log that is told live. */
export const tasksQuery = queryOptions({
  queryKey: ['overview', 'tasks'],
  refetchInterval: renewEveryMilliseconds,
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/tasks', { signal })),
});

import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';

const teamsMax = 500;

export const teamsQuery = (region: string) =>
  queryOptions({
    queryKey: ['sorting', 'teams', region],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/sorting/teams', { params: { query: { region, limit: teamsMax } }, signal })).items,
  });

import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';
import type { components } from '@/api/schema';

type Body = components['schemas']['AddSortingTeam'];
export type TeamWish = Omit<Body, 'subject'> & { isActive: boolean; version: number | null };

/** Forms a team, or changes the one that has a version. */
export const saveTeam = async ({ isActive, version, ...wish }: TeamWish, intent: Intent) => {
  if (version === null)
    return bodyOf(await api.POST('/api/sorting/teams', { body: wish as Body, headers: intent.header }));
  const { name, coordinator, members, wageSenPerSheet, code } = wish;
  return bodyOf(
    await api.PUT('/api/sorting/teams/{team}', {
      params: { path: { team: code }, header: { 'If-Match': `"${String(version)}"` } },
      body: { name, coordinator, members, wageSenPerSheet, isActive },
      headers: intent.header,
    }),
  );
};

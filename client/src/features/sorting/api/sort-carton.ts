import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';
import type { components } from '@/api/schema';

type Body = components['schemas']['SortCartonBody'];

export const openSorting = async ({ code, team }: { code: string; team: string }, intent: Intent) =>
  bodyOf(
    await api.POST('/api/cartons/{code}/sorting/opening', {
      params: { path: { code } },
      body: { team },
      headers: intent.header,
    }),
  );

export const returnCarton = async (
  { code, team, reason }: { code: string; team: string; reason: string },
  intent: Intent,
) =>
  bodyOf(
    await api.POST('/api/cartons/{code}/sorting/return', {
      params: { path: { code } },
      body: { team, reason },
      headers: intent.header,
    }),
  );

export const sortCarton = async ({ code, ...body }: Body & { code: string }, intent: Intent) =>
  bodyOf(await api.POST('/api/cartons/{code}/sorting', { params: { path: { code } }, body, headers: intent.header }));

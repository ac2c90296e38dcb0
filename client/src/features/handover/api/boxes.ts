import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import { isProblem } from '@/api/problem';
import type { Box } from '../model/leg';
import { keepBoxes, keptBoxes, type KeptBoxes } from '../store/database';

const pageSize = 500;
const renewMilliseconds = 60_000;

async function readAll(region: string, signal: AbortSignal): Promise<Box[]> {
  const boxes: Box[] = [];
  let cursor: string | undefined;
  do {
    const query = { region, limit: pageSize, cursor };
    const page = bodyOf(await api.GET('/api/distribution/boxes', { params: { query }, signal }));
    boxes.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return boxes;
}

/** The committee's boxes: from the server, and without signal as the phone last read them, with their age. */
export const boxesQuery = (userName: string, region: string) =>
  queryOptions({
    queryKey: ['handover', 'boxes', userName, region],
    networkMode: 'always',
    refetchInterval: renewMilliseconds,
    queryFn: async ({ signal }): Promise<KeptBoxes> => {
      try {
        const read = { userName, readAt: Date.now(), boxes: await readAll(region, signal) };
        await keepBoxes(read);
        return read;
      } catch (problem) {
        const kept = isProblem(problem) && problem.isLost ? await keptBoxes(userName) : undefined;
        if (kept === undefined) throw problem;
        return kept;
      }
    },
  });

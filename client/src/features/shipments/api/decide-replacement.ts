import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';

export interface DecideReplacement {
  code: string;
  order: string;
  isApproved: boolean;
  reason: string | null;
}

export const decideReplacement = async ({ code, ...body }: DecideReplacement, intent: Intent) =>
  bodyOf(
    await api.POST('/api/replacements/{code}/decision', { params: { path: { code } }, body, headers: intent.header }),
  );

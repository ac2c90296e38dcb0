import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';
import type { Resolution } from './types';

export interface ResolveCase {
  code: string;
  carton: string | null;
  resolution: Resolution;
  reason: string;
}

export const resolveCase = async ({ code, ...body }: ResolveCase, intent: Intent) =>
  bodyOf(await api.POST('/api/cases/{code}/resolution', { params: { path: { code } }, body, headers: intent.header }));

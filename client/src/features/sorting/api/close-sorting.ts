import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';
import type { components } from '@/api/schema';

type Body = components['schemas']['CloseSorting'];

export const closeSorting = async (body: Omit<Body, 'subject'>, intent: Intent) =>
  bodyOf(await api.POST('/api/sorting/closing', { body: body as Body, headers: intent.header }));

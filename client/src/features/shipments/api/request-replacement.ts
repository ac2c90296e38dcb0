import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';
import type { components } from '@/api/schema';

type Body = components['schemas']['RequestReplacement'];
/** `subject` is the server's own and read-only. */
export type RequestReplacement = Omit<Body, 'subject'>;

export const requestReplacement = async (body: RequestReplacement, intent: Intent) =>
  bodyOf(await api.POST('/api/replacements', { body: body as Body, headers: intent.header }));

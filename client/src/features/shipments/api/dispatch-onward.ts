import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';
import type { components } from '@/api/schema';

type Body = components['schemas']['DispatchOnward'];
/** `subject` is the server's own and read-only. */
export type DispatchOnward = Omit<Body, 'subject'>;

export const dispatchOnward = async (body: DispatchOnward, intent: Intent) =>
  bodyOf(await api.POST('/api/shipments', { body: body as Body, headers: intent.header }));

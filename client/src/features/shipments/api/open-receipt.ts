import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';

export interface OpenReceipt {
  code: string;
  witness: string;
}

export const openReceipt = async ({ code, witness }: OpenReceipt, intent: Intent) =>
  bodyOf(
    await api.POST('/api/shipments/{code}/receipt', {
      params: { path: { code } },
      body: { witness },
      headers: intent.header,
    }),
  );

import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';

export interface CloseReceipt {
  code: string;
  notArrivedCartons: number;
}

export const closeReceipt = async ({ code, notArrivedCartons }: CloseReceipt, intent: Intent) =>
  bodyOf(
    await api.POST('/api/shipments/{code}/receipt/close', {
      params: { path: { code } },
      body: { notArrivedCartons },
      headers: intent.header,
    }),
  );

import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';

export interface UndoScan {
  shipment: string;
  carton: string;
  reason: string;
}

export const undoScan = async ({ shipment, carton, reason }: UndoScan, intent: Intent) =>
  bodyOf(
    await api.POST('/api/shipments/{code}/cartons/{carton}/undo', {
      params: { path: { code: shipment, carton } },
      body: { reason },
      headers: intent.header,
    }),
  );

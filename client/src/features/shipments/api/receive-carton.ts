import { api, bodyOf } from '@/api/client';
import type { Scan } from '../model/scans';

/** The scan's own id is the key of the write: however often it is sent, the carton is recorded once. */
export const receiveCarton = async (code: string, scan: Scan) =>
  bodyOf(
    await api.POST('/api/shipments/{code}/cartons', {
      params: { path: { code } },
      body: {
        carton: scan.code,
        finding: scan.finding,
        countedSheets: scan.countedSheets ?? null,
        remark: scan.remark ?? null,
      },
      headers: { 'Idempotency-Key': scan.id },
    }),
  );

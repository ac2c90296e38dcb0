import type { ShipmentDetail } from '../api/types';

export type StepKind = 'dispatched' | 'checkpoint' | 'arrived' | 'receiptOpened' | 'receiptClosed';

export interface Step {
  key: string;
  kind: StepKind;
  place: string;
  note: string;
  /** When it happened, as its reporter says; absent for what has not happened. */
  at?: string;
  /** When the books learned of it. */
  recordedAt?: string;
  /** The books learned of it a minute later or more: then both times are shown. */
  isLate: boolean;
}

const kinds: Record<string, StepKind> = {
  dispatched: 'dispatched',
  checkpoint: 'checkpoint',
  arrived: 'arrived',
  'receipt-opened': 'receiptOpened',
  'receipt-closed': 'receiptClosed',
};

const always: readonly StepKind[] = ['dispatched', 'arrived', 'receiptOpened', 'receiptClosed'];
const sameTimeMilliseconds = 60_000;

/** What happened, in its order, then what has not happened yet. */
export function custodySteps({ shipment, checkpoints }: ShipmentDetail): Step[] {
  const happened: Step[] = checkpoints.map((point) => ({
    key: String(point.sequence),
    kind: kinds[point.kind] ?? 'checkpoint',
    place: point.place,
    note: point.note ?? '',
    at: point.occurredAt,
    recordedAt: point.recordedAt,
    isLate: Math.abs(Date.parse(point.recordedAt) - Date.parse(point.occurredAt)) >= sameTimeMilliseconds,
  }));
  const known = new Set(happened.map(({ kind }) => kind));
  const missing = always
    .filter((kind) => !known.has(kind))
    .map((kind): Step => {
      const bare = { key: kind, kind, place: '', note: '', isLate: false };
      if (kind === 'dispatched') return { ...bare, at: shipment.dispatchedAt };
      // A truck whose receipt was opened has arrived, even when nobody reported it.
      if (kind === 'arrived' && shipment.arrivedAt != null) return { ...bare, at: shipment.arrivedAt };
      return bare;
    });
  const order = (step: Step) => (step.kind === 'checkpoint' ? 0.5 : always.indexOf(step.kind));
  return [...happened, ...missing].sort((a, b) => {
    if (a.at !== undefined && b.at !== undefined && a.at !== b.at) return Date.parse(a.at) - Date.parse(b.at);
    if ((a.at === undefined) !== (b.at === undefined)) return a.at === undefined ? 1 : -1;
    return order(a) - order(b);
  });
}

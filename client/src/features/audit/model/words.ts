import type id from '../i18n/id';

export type EventWord = keyof (typeof id)['type'];

/** `warehouse.carton-sorted` is said by the key `cartonSorted`. */
export function wordOf(type: string): string {
  const name = type.slice(type.indexOf('.') + 1);
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What the journal can be narrowed to by hand; the address takes any type. */
export const eventTypes = [
  'production.print-run-reported',
  'production.carton-packed',
  'production.waste-destroyed',
  'shipments.shipment-dispatched',
  'shipments.receipt-opened',
  'shipments.carton-received',
  'shipments.receipt-closed',
  'shipments.case-resolved',
  'warehouse.carton-sorted',
  'warehouse.box-sealed',
  'distribution.boxes-handed-over',
  'audit.event-corrected',
  'audit.adjustment-decided',
  'audit.evidence-attached',
] as const;

export const states = ['good', 'damaged', 'missing', 'unexplained'] as const;

const reasonMin = 10;

/** A reason says why: at least ten letters. */
export function isReason(text: string): boolean {
  return text.trim().length >= reasonMin;
}

/** `user:kab3507` is signed `kab3507`. */
export function personName(source: string): string {
  return source.replace(/^\w+:/, '');
}

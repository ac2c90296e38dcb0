import { caseKinds, replacementStatuses, shipmentStatuses } from '@/features/shipments/model/words';

const one = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((known) => known === value);

/** What is not one of the known filters is left out. */
export function shipmentSearch(search: Record<string, unknown>) {
  const status = one(shipmentStatuses, search.status);
  return { ...(status === undefined ? {} : { status }), ...(search.late === 'true' ? { late: 'true' as const } : {}) };
}

export function caseSearch(search: Record<string, unknown>) {
  const [kind, status] = [one(caseKinds, search.kind), one(['all', 'resolved'] as const, search.status)];
  return { ...(kind === undefined ? {} : { kind }), ...(status === undefined ? {} : { status }) };
}

export function replacementSearch(search: Record<string, unknown>) {
  const status = one(replacementStatuses, search.status);
  return status === undefined ? {} : { status };
}

import { boxStatuses } from '@/features/packing/model/status';

const contestCode = /^[A-Z]{3}-\d{2}(\.\d{2})?$/;

/** What is not one of the known filters is left out. */
export function packingSearch(search: Record<string, unknown>) {
  const contest = typeof search.contest === 'string' && contestCode.test(search.contest) ? search.contest : undefined;
  return contest === undefined ? {} : { contest };
}

export function boxSearch(search: Record<string, unknown>) {
  const status = boxStatuses.find((known) => known === search.status);
  return { ...packingSearch(search), ...(status === undefined ? {} : { status }) };
}

import type { components } from '@/api/schema';

type Item = components['schemas']['ItemView'];

const ballots = ['BALLOT', 'BALLOT_PSU'];

/** Ballots come in cartons with a shipment; they are neither delivered nor graded like equipment. */
export const isBallot = (item: string) => ballots.includes(item);

/** Whether the item is another thing for each contest: what depends on the candidates is bought in the second stage. */
export function isOfContest(item: Pick<Item, 'stage' | 'rule'>): boolean {
  return item.stage === 2 && item.rule.terms.some(({ basis }) => /AndContest$|^fixedPerContest$/.test(basis));
}

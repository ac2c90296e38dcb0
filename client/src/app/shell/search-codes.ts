import type { components } from '@/api/schema';
import type { IconName } from '@/components/icon';

export type CodeHit = components['schemas']['CodeHit'];

export const codeKinds = [
  'shipment',
  'carton',
  'case',
  'order',
  'plate',
  'contract',
  'plan',
  'box',
  'seal',
  'trip',
  'handOver',
  'destruction',
  'finding',
] as const;
export type CodeKind = (typeof codeKinds)[number];

export function isCodeKind(kind: string): kind is CodeKind {
  return codeKinds.some((known) => known === kind);
}

/** Icon of a kind, and the page that tells of its subject. */
export const kindLooks: Record<CodeKind, { icon: IconName; page: string }> = {
  shipment: { icon: 'truck', page: '/shipments' },
  carton: { icon: 'box', page: '/cartons' },
  case: { icon: 'warn', page: '/cases' },
  order: { icon: 'document', page: '/orders' },
  plate: { icon: 'press', page: '/orders' },
  contract: { icon: 'pencil', page: '/contracts' },
  plan: { icon: 'list', page: '/plans' },
  box: { icon: 'box', page: '/packing/boxes' },
  seal: { icon: 'seal', page: '/packing/boxes' },
  trip: { icon: 'truck', page: '/distribution/trips' },
  handOver: { icon: 'refresh', page: '/distribution/hand-overs' },
  destruction: { icon: 'fire', page: '/destruction' },
  finding: { icon: 'eye', page: '/findings' },
};

/** The address of the page that a hit leads to. */
export function addressOf(kind: CodeKind, { subject }: Pick<CodeHit, 'subject'>): string {
  return `${kindLooks[kind].page}/${encodeURIComponent(subject)}`;
}

const codeLengthMin = 2;
const codeLengthMax = 64;

/** Whether what was typed can be the beginning of a code. */
export function canBeCode(words: string): boolean {
  return words.length >= codeLengthMin && words.length <= codeLengthMax;
}

import type { Tone } from '@/components/status-badge';

export const statuses = ['open', 'answered', 'closed'] as const;
export type Status = (typeof statuses)[number];

export const kinds = ['finding', 'improvement'] as const;

export const statusTones: Record<Status, Tone> = { open: 'warn', answered: 'info', closed: 'ok' };

export const reasonLengthMin = 10;

/** The page of an object, where it has one. */
export function placeOf(kind: string, code: string): string | undefined {
  const path = encodeURIComponent(code);
  switch (kind) {
    case 'order':
      return `/orders/${path}`;
    case 'shipment':
      return `/shipments/${path}`;
    case 'handOver':
      return `/distribution/hand-overs/${path}`;
    case 'destruction':
      return `/destruction/${path}`;
    default:
      return undefined;
  }
}

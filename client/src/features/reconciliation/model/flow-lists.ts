import type { LinkProps } from '@tanstack/react-router';

const boxes = { to: '/packing/boxes', search: (current: object) => current } as LinkProps;

/** The lists behind a term, where it has one. */
export const listOf: Partial<Record<string, LinkProps>> = {
  onRoad: { to: '/shipments', search: (current: object) => ({ ...current, status: 'dispatched' }) } as LinkProps,
  quarantine: { to: '/cases', search: (current: object) => ({ ...current, kind: 'misrouted' }) } as LinkProps,
  untraced: { to: '/cases', search: (current: object) => ({ ...current, kind: 'notArrived' }) } as LinkProps,
  missing: { to: '/cases', search: (current: object) => ({ ...current, kind: 'countedShort' }) } as LinkProps,
  unexplained: { to: '/cases', search: (current: object) => ({ ...current, kind: 'countedOver' }) } as LinkProps,
  openCases: { to: '/cases' } as LinkProps,
  unsorted: { to: '/shipments' } as LinkProps,
  damaged: { to: '/destruction' } as LinkProps,
  good: { to: '/destruction' } as LinkProps,
  boxes,
  inBoxes: boxes,
};

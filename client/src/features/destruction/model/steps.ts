import type { LinkProps } from '@tanstack/react-router';
import type { Tone } from '@/components/status-badge';
import type { Gate } from '../api/reads';

export const offices = ['kpu', 'bawaslu', 'police'] as const;
export type Office = (typeof offices)[number];

export const statuses = ['proposed', 'carriedOut', 'cancelled'] as const;
export type Status = (typeof statuses)[number];

export const statusTones: Record<Status, Tone> = { proposed: 'info', carriedOut: 'ok', cancelled: 'none' };

export const checks = ['list', 'filled', 'verified', 'required', 'sorted'] as const;
export type Check = (typeof checks)[number];

/** Whether a point of the checklist is met; what is not sorted yet is a warning and does not block. */
export function isMet(check: Check, gate: Gate): boolean {
  const codes = gate.blockers.map(({ code }) => code);
  switch (check) {
    case 'list':
      return !codes.includes('destruction.no_pack_list') && !codes.includes('destruction.pack_list_incomplete');
    case 'filled':
      return gate.listedBoxes > 0 ? gate.filledBoxes === gate.listedBoxes : gate.requiredSheets === 0;
    case 'verified':
      return gate.listedBoxes > 0 ? gate.verifiedBoxes === gate.listedBoxes : gate.requiredSheets === 0;
    case 'required':
      return gate.shortSheets === 0;
    case 'sorted':
      return gate.unsortedSheets === 0;
  }
}

/** Where a point that is not met is mended: the boxes of the contest that wait for it, or the page where the rest is done. */
export function mendedAt(check: Check, { contest }: Pick<Gate, 'contest'>): LinkProps {
  const boxes = (status: string) =>
    ({ to: '/packing/boxes', search: (current: object) => ({ ...current, contest, status }) }) as LinkProps;
  switch (check) {
    case 'list':
      return { to: '/packing' } as LinkProps;
    case 'filled':
      return boxes('listed');
    case 'verified':
      return boxes('filled');
    case 'required':
      return { to: '/replacements' } as LinkProps;
    case 'sorted':
      return { to: '/shipments' } as LinkProps;
  }
}

export function hasProposable(gate: Gate): boolean {
  return gate.blockers.length === 0 && gate.proposal == null && gate.damagedSheets + gate.surplusSheets > 0;
}

/** SHA-256 of a chosen file, so that nobody types 64 characters. */
export async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

import type { Resolution } from '../api/types';

/** A carton that did not arrive is found or given up; everything else is accepted as it was seen, with a reason. */
export function resolutionsFor(kind: string): readonly Resolution[] {
  return kind === 'notArrived' ? ['found', 'lost'] : ['accepted'];
}

export const reasonLengthMin = 10;

export function isReason(text: string): boolean {
  return text.trim().length >= reasonLengthMin;
}

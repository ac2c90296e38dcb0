import type { Language } from '@/i18n/format';

/** `-29` is H-29, `0` the polling day. */
export function dayLabel(offset: number, language: Language): string {
  if (offset === 0) return language === 'id' ? 'Hari H' : 'Polling day';
  return `${language === 'id' ? 'H' : 'D'}${offset < 0 ? '-' : '+'}${String(Math.abs(offset))}`;
}

const dayOffsetMax = 365;

/** A whole number of days as people type it, with a hyphen or a minus sign; null when it is none. */
export function parseDayOffset(text: string): number | null {
  const plain = text.trim().replace('\u2212', '-');
  if (!/^[+-]?\d{1,3}$/.test(plain)) return null;
  const days = Number(plain);
  return Math.abs(days) <= dayOffsetMax ? days : null;
}

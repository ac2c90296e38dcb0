import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as format from './format';
import type { Instant, Language, Unit, Zone } from './format';

type DateOptions = Parameters<typeof format.formatDate>[2];
type TimeOptions = Parameters<typeof format.formatTime>[2];

function formatsOf(language: Language) {
  return {
    language,
    number: (value: number | null | undefined) => format.formatNumber(value, language),
    count: (value: number | null | undefined, unit: Unit) => format.formatCount(value, unit, language),
    unit: (unit: Unit, value = 2) => format.unitWord(unit, value, language),
    difference: (value: number, unit?: Unit) => format.formatDifference(value, language, unit),
    percent: (numerator: number, denominator: number) => format.formatPercent(numerator, denominator, language),
    tilePercent: format.formatTilePercent,
    date: (at: Instant, options?: DateOptions) => format.formatDate(at, language, options),
    time: (at: Instant, options?: TimeOptions) => format.formatTime(at, language, options),
    dateTime: (at: Instant, options?: DateOptions) => format.formatDateTime(at, language, options),
    duration: (milliseconds: number) => format.formatDuration(milliseconds, language),
    age: (at: Instant, now: Instant, zone?: Zone) => format.formatAge(at, now, language, zone),
    rupiah: (sen: number) => format.formatRupiah(sen, language),
    rupiahShort: (sen: number) => format.formatRupiahShort(sen, language),
    countdown: (day: Instant, now: Instant, zone?: Zone) => format.formatCountdown(day, now, language, zone),
  };
}

/** The formats of `format.ts`, bound to the reader's language. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'id';
  return useMemo(() => formatsOf(language), [language]);
}

import { useTranslation } from 'react-i18next';

type Level = 'regency' | 'district' | 'village' | 'station';

/** Names one end of a hand-over in the field's words: KPU, PPK, PPS or KPPS with its place. */
export function usePoint() {
  const { t } = useTranslation('distribution');
  return (level: string, name: string, station: number | null) =>
    t(`point.${level as Level}`, { name, station: String(station ?? '').padStart(3, '0') });
}

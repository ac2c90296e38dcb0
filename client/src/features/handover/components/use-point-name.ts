import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { stationCode, type Box, type Point } from '../model/leg';

/** `KPPS TPS 004`, `PPS Ngadas`: names one end of a hand-over from what the phone knows. */
export function usePointName(boxes: readonly Box[] = []) {
  const { t } = useTranslation('handover');
  return useCallback(
    ({ level, region, station }: Point): string => {
      const words = t(`point.${level}`, { station: stationCode(station ?? 0) });
      if (level === 'station') return words;
      const village = boxes.find((box) => box.villageCode === region)?.villageName;
      return `${words} ${village ?? region}`;
    },
    [t, boxes],
  );
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type id from '../i18n/id';
import type { StationFault } from '../api/import';

/** What is wrong with a cell, in words; a fault without words is told by its code. */
export function useFaultSentence(): (fault: StationFault) => string {
  const { t } = useTranslation('regions');
  return useCallback(
    ({ code }) => {
      const key = code.replace(/^station(_file)?\./, '') as keyof (typeof id)['fault'];
      return t(`fault.${key}`, { defaultValue: code });
    },
    [t],
  );
}

import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';

/** *Selisih 0* is the promise of the books; anything else is an error in them, not a loss of paper. */
export function DifferenceBadge({ difference }: { difference: number }) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  return difference === 0 ? (
    <StatusBadge tone="ok">{t('zero')}</StatusBadge>
  ) : (
    <StatusBadge tone="bad">{t('nonZero', { amount: format.difference(difference, 'sheet') })}</StatusBadge>
  );
}

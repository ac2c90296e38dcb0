import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { StackedBar } from '@/components/stacked-bar';
import { useFormat } from '@/i18n/use-format';
import type { ContestReconciliation } from '../api/get-reconciliation';
import { listOf } from '../model/flow-lists';
import { placeFills, sumOf, totalDifference, visiblePlaces } from '../model/terms';
import { DifferenceBadge } from './difference-badge';

/** One bar over everything packed; the table below it sums to the whole. */
export function WhereCard({ contests }: { contests: readonly ContestReconciliation[] }) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  const mayList = useMay('shipments.read');
  const parts = visiblePlaces(contests).map((term) => {
    const link = listOf[term];
    return {
      key: term,
      label: t(`terms.${term}`),
      value: sumOf(contests, term),
      fill: placeFills[term],
      ...(link !== undefined && mayList ? { link } : {}),
    };
  });
  return (
    <Card
      title={t('where')}
      note={format.unit('sheet')}
      aside={<DifferenceBadge difference={totalDifference(contests)} />}
    >
      <StackedBar label={t('whereLabel')} parts={parts} totalLabel={t('whereTotal')} unit="sheet" />
    </Card>
  );
}

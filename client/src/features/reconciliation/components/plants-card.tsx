import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { PlantReconciliation } from '../api/get-reconciliation';
import { plantPlaces, sheetsOf, sumOf, totalDifference } from '../model/terms';
import { DifferenceBadge } from './difference-badge';
import styles from './reconciliation.module.css';

/** What came off the presses: one line per plant and contest, for the whole province only. */
export function PlantsCard({ plants }: { plants: readonly PlantReconciliation[] }) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  const terms = ['printed', ...plantPlaces] as const;
  return (
    <Card title={t('plants')} note={t('plantsNote')} aside={<DifferenceBadge difference={totalDifference(plants)} />}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('plants')}>
        <table className={`${styles.table ?? ''} ${styles.wide ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{t('contest')}</th>
              <th scope="col" className={styles.left}>
                {t('plant')}
              </th>
              {terms.map((term) => (
                <th scope="col" key={term}>
                  {t(`terms.${term}`)}
                </th>
              ))}
              <th scope="col">{t('difference')}</th>
            </tr>
          </thead>
          <tbody>
            {plants.map((row) => (
              <tr key={`${row.plant}|${row.item}|${row.contest ?? ''}|${row.pool}`}>
                <th scope="row">
                  <StockName item={row.item} contest={row.contest} pool={row.pool} />
                </th>
                <td className={`t-code ${styles.left ?? ''}`}>{row.plant}</td>
                {terms.map((term) => {
                  const sheets = sheetsOf(row, term);
                  return (
                    <td key={term} data-zero={sheets === 0 || undefined}>
                      {format.number(sheets)}
                    </td>
                  );
                })}
                <td>
                  <DifferenceBadge difference={row.difference} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('sum')}</th>
              <td />
              {terms.map((term) => (
                <td key={term}>{format.number(sumOf(plants, term))}</td>
              ))}
              <td>
                <DifferenceBadge difference={totalDifference(plants)} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}

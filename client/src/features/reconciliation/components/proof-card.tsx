import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { ContestReconciliation } from '../api/get-reconciliation';
import { places, sheetsOf, sumOf, totalDifference, visiblePlaces } from '../model/terms';
import { DifferenceBadge } from './difference-badge';
import styles from './reconciliation.module.css';

const columnsMax = 4;

/** The proof: every term of every contest. Few contests stand side by side, many below each other. */
export function ProofCard({ contests }: { contests: readonly ContestReconciliation[] }) {
  const { t } = useTranslation('reconciliation');
  const hidden = places.filter((term) => !visiblePlaces(contests).includes(term));
  return (
    <Card title={t('proof')} note={t('proofNote')}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('proof')}>
        {contests.length <= columnsMax ? <Identity contests={contests} /> : <Matrix contests={contests} />}
      </div>
      {hidden.length > 0 && (
        <p className={styles.hidden}>{t('hidden', { terms: hidden.map((term) => t(`terms.${term}`)).join(', ') })}</p>
      )}
    </Card>
  );
}

const keyOf = ({ item, contest, pool }: ContestReconciliation) => `${item}|${contest ?? ''}|${pool}`;

function Identity({ contests }: { contests: readonly ContestReconciliation[] }) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  const line = (term: Parameters<typeof sheetsOf>[1], sign: string, label: string) => (
    <tr key={term}>
      <th scope="row">
        <span className={styles.sign}>{sign}</span>
        {label}
      </th>
      {contests.map((row) => (
        <td key={keyOf(row)}>{format.number(sheetsOf(row, term))}</td>
      ))}
    </tr>
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('term')}</th>
          {contests.map((row) => (
            <th scope="col" key={keyOf(row)}>
              <StockName item={row.item} contest={row.contest} pool={row.pool} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {line('ordered', '', t('terms.ordered'))}
        {line('packed', '', t('terms.packed'))}
        {contests.some((row) => sheetsOf(row, 'supplied') !== 0) && line('supplied', '+', t('terms.supplied'))}
        {line('unexplained', '+', t('terms.unexplained'))}
      </tbody>
      <tbody className={styles.places}>
        {visiblePlaces(contests).map((term) => line(term, '−', t(`terms.${term}`)))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('difference')}</th>
          {contests.map((row) => (
            <td key={keyOf(row)}>
              <DifferenceBadge difference={row.difference} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Matrix({ contests }: { contests: readonly ContestReconciliation[] }) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  const terms = ['ordered', 'packed', 'unexplained', ...visiblePlaces(contests)] as const;
  return (
    <table className={`${styles.table ?? ''} ${styles.wide ?? ''}`} data-testid="proof">
      <thead>
        <tr>
          <th scope="col">{t('contest')}</th>
          {terms.map((term) => (
            <th scope="col" key={term}>
              {t(`terms.${term}`)}
            </th>
          ))}
          <th scope="col">{t('difference')}</th>
        </tr>
      </thead>
      <tbody>
        {contests.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">
              <StockName item={row.item} contest={row.contest} pool={row.pool} />
            </th>
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
          {terms.map((term) => (
            <td key={term}>{format.number(sumOf(contests, term))}</td>
          ))}
          <td>
            <DifferenceBadge difference={totalDifference(contests)} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Column } from '@/components/data-table';
import { useFormat } from '@/i18n/use-format';
import type { StockCount } from '../api/types';
import { personName } from '../model/words';
import { CountStatusBadge } from './stock-words';
import styles from './stock.module.css';

export function useCountColumns(hasWarehouses: boolean): Column<StockCount>[] {
  const { t } = useTranslation('stock');
  const format = useFormat();
  return [
    {
      key: 'code',
      header: t('column.count'),
      isRowHeader: true,
      cell: (row) => (
        <>
          <Link to="/stock/counts/$code" params={{ code: row.code }} className="t-link t-code">
            {row.code}
          </Link>
          {hasWarehouses && <span className={styles.sub}>{row.regionName}</span>}
        </>
      ),
    },
    {
      key: 'status',
      header: t('column.status'),
      cell: (row) => (
        <>
          <CountStatusBadge status={row.status} />{' '}
          {row.round > 1 && <span className="t-muted">{t('counts.round', { round: row.round })}</span>}
        </>
      ),
    },
    {
      key: 'lines',
      header: t('column.lines'),
      align: 'right',
      cell: ({ lineCount }) => format.number(lineCount),
    },
    {
      key: 'opened',
      header: t('column.opened'),
      isHiddenOnPhone: true,
      cell: (row) => `${format.dateTime(row.openedAt)} · ${personName(row.openedBy)}`,
    },
    {
      key: 'counters',
      header: t('column.counters'),
      cell: (row) =>
        [row.firstBy, row.secondBy]
          .filter((one) => one != null)
          .map(personName)
          .join(', ') || <span className="t-faint">{t('counts.waiting')}</span>,
    },
  ];
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { useFormat } from '@/i18n/use-format';
import type { BoxRow } from '../api/types';
import { personName } from '../model/people';
import { BoxStatusBadge } from './box-status';
import { ContestLabel } from './contest-label';
import styles from './packing.module.css';

interface BoxTableProps {
  rows: readonly BoxRow[];
  hasMore: boolean;
  isLoadingMore: boolean;
  isStale: boolean;
  onLoadMore: () => unknown;
}

export function BoxTable(props: BoxTableProps) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const columns: Column<BoxRow>[] = [
    {
      key: 'code',
      header: t('column.box'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          <Link to="/packing/boxes/$code" params={{ code: row.code }} className="t-link t-code">
            {row.code}
          </Link>
          <span className={styles.sub}>{row.villageName}</span>
        </span>
      ),
    },
    { key: 'contest', header: t('column.contest'), cell: (row) => <ContestLabel code={row.contestCode} /> },
    { key: 'state', header: t('column.state'), cell: (row) => <BoxStatusBadge box={row} /> },
    {
      key: 'people',
      header: t('column.people'),
      isHiddenOnPhone: true,
      cell: (row) =>
        [row.filledBy, row.verifiedBy]
          .filter((one) => one != null)
          .map(personName)
          .join(', ') || '–',
    },
    {
      key: 'sheets',
      header: t('column.sheets'),
      align: 'right',
      cell: (row) => format.count(row.requiredSheets, 'sheet'),
    },
  ];
  return <DataTable caption={t('boxes.title')} columns={columns} rowKey={(row) => row.code} {...props} />;
}

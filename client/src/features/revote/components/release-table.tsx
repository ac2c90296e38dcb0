import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import type { Release } from '../api/reads';
import type { Kind } from '../model/words';
import { ReleaseStatus } from './revote-status';

interface ReleaseTableProps {
  rows: readonly Release[];
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => unknown;
}

export function ReleaseTable({ rows, ...paging }: ReleaseTableProps) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const columns: Column<Release>[] = [
    {
      key: 'code',
      header: t('list.code'),
      isRowHeader: true,
      cell: (row) => (
        <Link to="/revotes/$code" params={{ code: row.code }} className="t-code">
          {row.code}
        </Link>
      ),
    },
    { key: 'kind', header: t('list.kind'), cell: (row) => t(`kind.${row.kind as Kind}`) },
    { key: 'contest', header: t('list.contest'), cell: (row) => row.contestName, isHiddenOnPhone: true },
    { key: 'day', header: t('list.votingDay'), cell: (row) => format.date(row.votingDay), isHiddenOnPhone: true },
    {
      key: 'stations',
      header: t('list.stations'),
      align: 'right',
      cell: (row) => `${format.number(row.reportedCount)} / ${format.number(row.stationCount)}`,
      isHiddenOnPhone: true,
    },
    {
      key: 'sheets',
      header: t('list.sheets'),
      align: 'right',
      cell: (row) => format.count(row.totalSheets, 'sheet'),
    },
    { key: 'status', header: t('list.status'), cell: (row) => <ReleaseStatus status={row.status} /> },
  ];
  return (
    <DataTable
      caption={t('list.caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      {...paging}
      empty={<EmptyState title={t('list.none')} hint={t('list.noneHint')} icon="document" />}
    />
  );
}

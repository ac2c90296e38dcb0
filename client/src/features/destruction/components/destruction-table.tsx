import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { StatusBadge } from '@/components/status-badge';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import type { Destruction } from '../api/reads';
import { offices, statusTones, type Status } from '../model/steps';

export function DestructionStatus({ destruction }: { destruction: Destruction }) {
  const { t } = useTranslation('destruction');
  const status = destruction.status as Status;
  return (
    <>
      <StatusBadge tone={statusTones[status]}>{t(`status.${status}`)}</StatusBadge>
      {destruction.isLate && (
        <StatusBadge tone="bad" icon="clock">
          {t('isLate')}
        </StatusBadge>
      )}
    </>
  );
}

interface DestructionTableProps {
  rows: readonly Destruction[];
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => unknown;
}

export function DestructionTable({ rows, ...paging }: DestructionTableProps) {
  const { t } = useTranslation('destruction');
  const format = useFormat();
  const columns: Column<Destruction>[] = [
    {
      key: 'code',
      header: t('column.code'),
      isRowHeader: true,
      cell: (row) => (
        <Link to="/destruction/$code" params={{ code: row.code }} className="t-code">
          {row.code}
        </Link>
      ),
    },
    { key: 'region', header: t('column.region'), cell: (row) => row.regionName },
    { key: 'contest', header: t('column.contest'), cell: (row) => row.contestName, isHiddenOnPhone: true },
    {
      key: 'sheets',
      header: t('column.sheets'),
      align: 'right',
      cell: (row) => format.count(row.totalSheets, 'sheet'),
    },
    {
      key: 'signatures',
      header: t('column.signatures'),
      align: 'right',
      cell: (row) => `${format.number(row.signatureCount)} / ${format.number(offices.length)}`,
      isHiddenOnPhone: true,
    },
    { key: 'status', header: t('column.status'), cell: (row) => <DestructionStatus destruction={row} /> },
  ];
  return (
    <DataTable
      caption={t('list')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      {...paging}
      empty={<EmptyState title={t('none')} hint={t('noneHint')} icon="fire" />}
    />
  );
}

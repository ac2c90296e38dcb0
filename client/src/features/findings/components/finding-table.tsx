import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { Finding, FindingKind, ObjectKind } from '../api/findings';
import { statusTones, type Status } from '../model/words';
import styles from './findings.module.css';

export function FindingStatus({ finding }: { finding: Finding }) {
  const { t } = useTranslation('findings');
  const status = finding.status as Status;
  return finding.isLate ? (
    <StatusBadge tone="bad" icon="clock">
      {t('late')}
    </StatusBadge>
  ) : (
    <StatusBadge tone={statusTones[status]}>{t(`status.${status}`)}</StatusBadge>
  );
}

interface FindingTableProps {
  rows: readonly Finding[];
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => unknown;
  empty: ReactNode;
}

export function FindingTable({ rows, ...paging }: FindingTableProps) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const columns: Column<Finding>[] = [
    {
      key: 'code',
      header: t('column.code'),
      isRowHeader: true,
      cell: (row) => (
        <Link to="/findings/$code" params={{ code: row.code }} className="t-code">
          {row.code}
        </Link>
      ),
    },
    {
      key: 'text',
      header: t('column.text'),
      cell: (row) => <span className={styles.text}>{row.text}</span>,
    },
    {
      key: 'kind',
      header: t('column.kind'),
      cell: (row) => t(`kind.${row.kind as FindingKind}`),
      isHiddenOnPhone: true,
    },
    {
      key: 'object',
      header: t('column.object'),
      cell: (row) => (
        <>
          {t(`object.${row.objectKind as ObjectKind}`)} <span className="t-code">{row.objectCode}</span>
        </>
      ),
      isHiddenOnPhone: true,
    },
    { key: 'region', header: t('column.region'), cell: (row) => row.regionName },
    { key: 'due', header: t('column.due'), cell: (row) => format.dateTime(row.dueAt), isHiddenOnPhone: true },
    { key: 'status', header: t('column.status'), cell: (row) => <FindingStatus finding={row} /> },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.code} {...paging} />;
}

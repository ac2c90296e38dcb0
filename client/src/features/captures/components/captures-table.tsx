import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { StatusBadge, type Tone } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { Capture } from '../api/captures';
import styles from './captures.module.css';

interface CapturesTableProps {
  rows: readonly Capture[];
  empty: ReactNode;
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => unknown;
}

/** Vendors' calls, the latest first: what became of their events, and for which codes. */
export function CapturesTable({ rows, ...table }: CapturesTableProps) {
  const { t } = useTranslation('captures');
  const format = useFormat();
  const columns: Column<Capture>[] = [
    {
      key: 'received',
      header: t('received'),
      isRowHeader: true,
      cell: ({ receivedAt, durationMs }) => (
        <span>
          {format.dateTime(receivedAt)}
          <span className={styles.sub}>{t('milliseconds', { count: durationMs })}</span>
        </span>
      ),
    },
    {
      key: 'vendor',
      header: t('vendor'),
      cell: ({ vendorName, keyName, keyPart, isTest }) => (
        <span>
          {vendorName} {isTest && <StatusBadge tone="info">{t('test')}</StatusBadge>}
          <span className={styles.sub}>
            {keyName} · <span className="t-code">{keyPart}…</span>
          </span>
        </span>
      ),
    },
    {
      key: 'status',
      header: t('status'),
      cell: ({ status, codes, rejectedCount }) => (
        <span>
          <StatusBadge tone={toneOf(status, rejectedCount)}>{String(status)}</StatusBadge>
          {codes !== '' && <span className={`${styles.sub ?? ''} t-code`}>{codes}</span>}
        </span>
      ),
    },
    ...counts.map((count): Column<Capture> => ({
      key: count,
      header: t(`count.${count}`),
      align: 'right',
      cell: (row) => format.number(row[`${count}Count`]),
      isHiddenOnPhone: count !== 'accepted' && count !== 'rejected',
    })),
    {
      key: 'form',
      header: t('form'),
      isHiddenOnPhone: true,
      cell: ({ form, mode }) => (
        <span>
          {form}
          {mode != null && <span className={styles.sub}>{mode}</span>}
        </span>
      ),
    },
    {
      key: 'trace',
      header: t('trace'),
      isHiddenOnPhone: true,
      cell: ({ traceId }) => <span className={`t-code ${styles.trace ?? ''}`}>{traceId}</span>,
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => String(id)} {...table} />;
}

const counts = ['accepted', 'duplicate', 'rejected'] as const;

function toneOf(status: number, rejected: number): Tone {
  if (status >= 500) return 'bad';
  return status >= 400 || rejected > 0 ? 'warn' : 'ok';
}

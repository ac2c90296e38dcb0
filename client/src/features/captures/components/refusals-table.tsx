import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { StatusBadge } from '@/components/status-badge';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import type { CaptureRefusal } from '../api/captures';
import styles from './captures.module.css';

/** Why vendors' events are refused: each leads to the calls that were. */
export function RefusalsTable({ rows }: { rows: readonly CaptureRefusal[] }) {
  const { t } = useTranslation('captures');
  const format = useFormat();
  const columns: Column<CaptureRefusal>[] = [
    {
      key: 'code',
      header: t('code'),
      isRowHeader: true,
      cell: ({ code, vendorCode }) => (
        <Link to="/captures" search={{ vendor: vendorCode, code }} className="t-code t-link">
          {code}
        </Link>
      ),
    },
    {
      key: 'vendor',
      header: t('vendor'),
      cell: ({ vendorName, isTest }) => (
        <span>
          {vendorName} {isTest && <StatusBadge tone="info">{t('test')}</StatusBadge>}
        </span>
      ),
    },
    { key: 'events', header: t('events'), align: 'right', cell: ({ eventCount }) => format.number(eventCount) },
    {
      key: 'calls',
      header: t('calls'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ callCount }) => format.number(callCount),
    },
    { key: 'latest', header: t('latest'), cell: ({ latestAt }) => format.dateTime(latestAt) },
    {
      key: 'sample',
      header: t('sample'),
      isHiddenOnPhone: true,
      cell: ({ samplePath, sampleEvent }) =>
        samplePath == null && sampleEvent == null ? (
          '–'
        ) : (
          <span className="t-code">
            {samplePath}
            {sampleEvent != null && <span className={styles.sub}>{sampleEvent}</span>}
          </span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('refusals')}
      columns={columns}
      rows={rows}
      rowKey={({ vendorCode, code, isTest }) => `${vendorCode} ${code} ${String(isTest)}`}
      empty={<EmptyState title={t('noRefusals')} hint={t('noRefusalsHint')} isGood />}
    />
  );
}

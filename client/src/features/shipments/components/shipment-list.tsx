import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { useFormat } from '@/i18n/use-format';
import type { Shipment } from '../api/types';
import { LateBadge, ShipmentStatusBadge } from './shipment-status';
import styles from './shipment.module.css';

interface ShipmentListProps {
  rows: readonly Shipment[];
  hasMore: boolean;
  isLoadingMore: boolean;
  isStale: boolean;
  onLoadMore: () => unknown;
}

/** Shipments of a region; sums only when every row is here, for a sum over a part would be read as the whole. */
export function ShipmentList({ rows, hasMore, isLoadingMore, isStale, onLoadMore }: ShipmentListProps) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const sum = (value: (row: Shipment) => number) =>
    hasMore ? undefined : rows.reduce((total, row) => total + value(row), 0);
  const [cartons, sheets] = [sum((row) => row.cartonCount), sum((row) => row.quantitySheets)];
  const columns: Column<Shipment>[] = [
    {
      key: 'code',
      header: t('column.shipment'),
      isRowHeader: true,
      cell: (row) => (
        <Link to="/shipments/$code" params={{ code: row.code }} className={`t-code ${styles.code ?? ''}`}>
          {row.code}
        </Link>
      ),
    },
    {
      key: 'way',
      header: t('column.way'),
      cell: (row) => (
        <span>
          {row.destinationName}
          <span className={styles.sub}>{t('list.from', { name: row.originName })}</span>
        </span>
      ),
    },
    {
      key: 'status',
      header: t('column.state'),
      cell: (row) => (
        <span className={styles.badges}>
          <ShipmentStatusBadge status={row.status} />
          <LateBadge lateMinutes={row.lateMinutes} />
        </span>
      ),
    },
    {
      key: 'expected',
      header: t('column.expected'),
      isHiddenOnPhone: true,
      cell: (row) => (
        <span>
          {format.dateTime(row.expectedAt)}
          {row.arrivedAt != null && (
            <span className={styles.sub}>{t('list.arrived', { time: format.dateTime(row.arrivedAt) })}</span>
          )}
        </span>
      ),
    },
    {
      key: 'cartons',
      header: t('column.scannedCartons'),
      align: 'right',
      cell: (row) => (
        <span>
          {t('list.ofCartons', {
            scanned: format.number(row.scannedCount),
            total: format.count(row.cartonCount, 'carton'),
          })}
          {row.foreignCount > 0 && (
            <span className={styles.sub}>
              {t('list.foreign', { amount: format.count(row.foreignCount, 'carton') })}
            </span>
          )}
        </span>
      ),
      total: cartons === undefined ? undefined : format.count(cartons, 'carton'),
    },
    {
      key: 'sheets',
      header: t('column.sheets'),
      align: 'right',
      cell: (row) => format.count(row.quantitySheets, 'sheet'),
      total: sheets === undefined ? undefined : format.count(sheets, 'sheet'),
    },
  ];
  return (
    <DataTable
      caption={t('list.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      hasMore={hasMore}
      isLoadingMore={isLoadingMore}
      isStale={isStale}
      onLoadMore={onLoadMore}
    />
  );
}

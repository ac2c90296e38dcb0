import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { Transfer } from '../api/polling-day';
import styles from './distribution.module.css';
import { BoxLink, stationName } from './links';
import type { Paging } from './paging';

/** Sheets lent between stations, each with both signatures. */
export function TransferTable({ rows, ...paging }: { rows: readonly Transfer[] } & Paging) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const columns: Column<Transfer>[] = [
    {
      key: 'from',
      header: t('transfer.from'),
      isRowHeader: true,
      cell: (row) => <End box={row.fromBox} station={row.fromStation} village={row.fromVillage} />,
    },
    {
      key: 'to',
      header: t('transfer.to'),
      cell: (row) => <End box={row.toBox} station={row.toStation} village={row.toVillage} />,
    },
    {
      key: 'contest',
      header: t('paper.contest'),
      cell: (row) => <StockName item="BALLOT" contest={row.contestCode} />,
      isHiddenOnPhone: true,
    },
    {
      key: 'sheets',
      header: t('transfer.sheets'),
      align: 'right',
      cell: (row) => format.count(row.sheets, 'sheet'),
    },
    {
      key: 'signatures',
      header: t('transfer.signatures'),
      cell: (row) => (
        <span>
          <span className={styles.sub}>
            {t('custody.sender')}: {row.senderName}
          </span>
          <span className={styles.sub}>
            {t('custody.receiver')}: {row.receiverName}
          </span>
        </span>
      ),
    },
    { key: 'reason', header: t('transfer.reason'), cell: (row) => row.reason },
    { key: 'time', header: t('transfer.time'), cell: (row) => format.dateTime(row.occurredAt) },
  ];
  return (
    <DataTable
      caption={t('transfer.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.sequence)}
      {...paging}
      empty={<EmptyState title={t('transfer.none')} hint={t('transfer.noneHint')} icon="document" />}
    />
  );
}

function End({ box, station, village }: { box: string; station: number; village: string }) {
  return (
    <span>
      {stationName(station, village)}
      <span className={styles.sub}>
        <BoxLink code={box} />
      </span>
    </span>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { useFormat } from '@/i18n/use-format';
import type { PrintRun } from '../api/print-runs';

interface PrintRunsTableProps {
  runs: readonly PrintRun[];
  /** Left out on the page of one order. */
  hasOrder?: boolean;
  empty: ReactNode;
  hasMore?: boolean;
  isLoadingMore?: boolean;
  onLoadMore?: () => unknown;
}

/** What each shift printed: good sheets, waste and over-print. */
export function PrintRunsTable({ runs, hasOrder = true, ...table }: PrintRunsTableProps) {
  const { t } = useTranslation('production');
  const { t: tCommon } = useTranslation();
  const format = useFormat();
  const order: Column<PrintRun> = {
    key: 'order',
    header: t('order'),
    cell: ({ orderCode }) => (
      <Link to="/orders/$code" params={{ code: orderCode }} className="t-code">
        {orderCode}
      </Link>
    ),
  };
  const columns: Column<PrintRun>[] = [
    { key: 'at', header: t('at'), isRowHeader: true, cell: ({ occurredAt }) => format.dateTime(occurredAt) },
    ...(hasOrder ? [order] : []),
    {
      key: 'plant',
      header: t('plant'),
      isHiddenOnPhone: true,
      cell: ({ plantCode }) => <span className="t-code">{plantCode}</span>,
    },
    {
      key: 'pool',
      header: t('pool'),
      isHiddenOnPhone: true,
      cell: ({ pool }) => tCommon(pool === 'revote' ? 'pool.revote' : 'pool.ordinary'),
    },
    {
      key: 'machine',
      header: t('machine'),
      isHiddenOnPhone: true,
      cell: ({ machine, shift }) => `${machine} · ${t('shift')} ${shift}`,
    },
    { key: 'good', header: t('good'), align: 'right', cell: ({ goodQuantity }) => format.number(goodQuantity) },
    { key: 'waste', header: t('waste'), align: 'right', cell: ({ wasteQuantity }) => format.number(wasteQuantity) },
    {
      key: 'over',
      header: t('over'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ overPrintQuantity }) => format.number(overPrintQuantity),
    },
  ];
  return (
    <DataTable
      caption={t('run')}
      columns={columns}
      rows={runs}
      rowKey={({ sequence }) => String(sequence)}
      {...table}
    />
  );
}

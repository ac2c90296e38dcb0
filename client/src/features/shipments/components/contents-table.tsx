import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { ReactNode } from 'react';
import type { Content } from '../api/types';

/** The lines of the delivery note, each against what was received. */
export function ContentsTable({ contents, isClosed }: { contents: readonly Content[]; isClosed: boolean }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const sum = (value: (row: Content) => number) => contents.reduce((total, row) => total + value(row), 0);
  const difference = (row: Content) => row.receivedSheets - row.manifestSheets;
  const columns: Column<Content>[] = [
    {
      key: 'contest',
      header: t('column.contest'),
      isRowHeader: true,
      cell: (row) => <StockName item={row.itemCode} contest={row.contestCode} pool={row.pool} />,
    },
    {
      key: 'cartons',
      header: t('column.scannedCartons'),
      align: 'right',
      cell: (row) => (
        <NoBreak>
          {t('list.ofCartons', {
            scanned: format.number(row.receivedCartons),
            total: format.count(row.cartonCount, 'carton'),
          })}
        </NoBreak>
      ),
      total: (
        <NoBreak>
          {format.count(
            sum((row) => row.cartonCount),
            'carton',
          )}
        </NoBreak>
      ),
    },
    {
      key: 'manifest',
      header: t('column.manifestSheets'),
      align: 'right',
      cell: (row) => format.number(row.manifestSheets),
      total: format.number(sum((row) => row.manifestSheets)),
    },
    {
      key: 'received',
      header: t('column.receivedSheets'),
      align: 'right',
      cell: (row) => format.number(row.receivedSheets),
      total: format.number(sum((row) => row.receivedSheets)),
    },
    ...(isClosed
      ? [
          {
            key: 'difference',
            header: t('column.difference'),
            align: 'right' as const,
            cell: (row: Content) => format.difference(difference(row)),
            total: format.difference(sum(difference)),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('contents.title')}
      columns={columns}
      rows={contents}
      rowKey={(row) => `${row.itemCode}|${row.contestCode ?? ''}|${row.pool}`}
    />
  );
}

function NoBreak({ children }: { children: ReactNode }) {
  return <span style={{ whiteSpace: 'nowrap' }}>{children}</span>;
}

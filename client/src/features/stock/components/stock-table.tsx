import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { useFormat } from '@/i18n/use-format';
import type { StockRow, StockTotal } from '../api/types';
import { wholeOf } from '../model/quantities';
import { OtherStates, Quantity, StockLabel } from './stock-words';

interface StockTableProps {
  rows: readonly StockRow[];
  /** Several warehouses are in sight: each row says whose it is. */
  hasWarehouses: boolean;
  /** The sum over all rows of one item, from the server. */
  total: StockTotal | undefined;
  hasMore: boolean;
  isLoadingMore: boolean;
  isStale: boolean;
  onLoadMore: () => unknown;
}

type Figures = StockRow | StockTotal;

/** The columns that a line and a sum of lines share. */
function useFigureColumns(total?: StockTotal): Column<Figures>[] {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const number = (key: string, header: string, of: (row: Figures) => number | null | undefined) => ({
    key,
    header,
    align: 'right' as const,
    cell: (row: Figures) => <Quantity value={of(row)} unit={row.unit} />,
    total: total === undefined ? undefined : <Quantity value={of(total)} unit={total.unit} />,
  });
  return [
    number('inCartons', t('column.inCartons'), (row) => row.unsortedQuantity),
    number('good', t('column.good'), (row) => row.goodQuantity),
    {
      key: 'others',
      header: t('column.others'),
      cell: (row) => <OtherStates row={row} />,
      total: total === undefined ? undefined : <OtherStates row={total} />,
    },
    { ...number('packed', t('column.packed'), (row) => row.packedQuantity), isHiddenOnPhone: true },
    number('whole', t('column.whole'), wholeOf),
    {
      key: 'required',
      header: t('column.required'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ requiredQuantity }) => (requiredQuantity == null ? '–' : format.number(requiredQuantity)),
      total: total?.requiredQuantity == null ? undefined : format.number(total.requiredQuantity),
    },
  ];
}

/** What lies in warehouses, line by line; each line leads to its card. */
export function StockTable({ rows, hasWarehouses, total, ...rest }: StockTableProps) {
  const { t } = useTranslation('stock');
  const columns: Column<StockRow>[] = [
    {
      key: 'item',
      header: t('column.item'),
      isRowHeader: true,
      cell: (row) => (
        <Link
          to="/stock/items/$item"
          params={{ item: row.itemCode }}
          search={{ region: row.regionCode, contest: row.contestCode ?? undefined, pool: row.pool }}
          className="t-link"
        >
          <StockLabel item={row.itemCode} contest={row.contestCode} pool={row.pool} />
        </Link>
      ),
    },
    ...(hasWarehouses
      ? [{ key: 'warehouse', header: t('column.warehouse'), cell: (row: StockRow) => row.regionName }]
      : []),
    ...useFigureColumns(total),
  ];
  return (
    <DataTable
      caption={t('list.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.regionCode}/${row.itemCode}/${row.contestCode ?? ''}/${row.pool}`}
      {...rest}
    />
  );
}

/** The sums over all warehouses, an item each; each leads to its warehouses. */
export function TotalsTable({ rows }: { rows: readonly StockTotal[] }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const columns: Column<StockTotal>[] = [
    {
      key: 'item',
      header: t('column.item'),
      isRowHeader: true,
      cell: ({ itemCode, pool }) => (
        <Link to="/stock" search={(current) => ({ ...current, item: itemCode, pool })} className="t-link">
          <StockLabel item={itemCode} pool={pool} />
        </Link>
      ),
    },
    {
      key: 'warehouses',
      header: t('column.warehouses'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ warehouseCount }) => format.number(warehouseCount),
    },
    ...useFigureColumns(),
  ];
  return (
    <DataTable
      caption={t('list.totals')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.itemCode}/${row.pool}`}
    />
  );
}

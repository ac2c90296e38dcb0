import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { QueryView } from '@/components/state-views';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import { ordersQuery, type Order, type OrderFilter } from '../api/orders';
import { OrderStatusBadge } from './order-status';

export function OrdersTable({ filter, empty }: { filter: OrderFilter; empty: ReactNode }) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  const query = useInfiniteQuery(ordersQuery(filter));
  const columns: Column<Order>[] = [
    {
      key: 'code',
      header: t('orders.order'),
      isRowHeader: true,
      cell: ({ code }) => (
        <Link to="/orders/$code" params={{ code }} className="t-code" style={{ whiteSpace: 'nowrap' }}>
          {code}
        </Link>
      ),
    },
    {
      key: 'stock',
      header: t('orders.stock'),
      cell: ({ itemCode, contestCode }) => <StockName item={itemCode} contest={contestCode} />,
    },
    {
      key: 'plant',
      header: t('orders.plant'),
      isHiddenOnPhone: true,
      cell: ({ vendorName, plantCode }) => (
        <>
          {vendorName}
          <span className="t-code t-faint" style={{ display: 'block', whiteSpace: 'nowrap' }}>
            {plantCode}
          </span>
        </>
      ),
    },
    { key: 'status', header: t('orders.status'), cell: ({ status }) => <OrderStatusBadge status={status} /> },
    {
      key: 'ordered',
      header: t('orders.ordered'),
      align: 'right',
      cell: ({ orderedQuantity }) => format.number(orderedQuantity),
    },
    {
      key: 'printed',
      header: t('orders.printed'),
      align: 'right',
      cell: ({ printedQuantity, orderedQuantity }) => (
        <span style={{ whiteSpace: 'nowrap' }}>
          {format.number(printedQuantity)}{' '}
          <span className="t-faint">{format.percent(Math.min(printedQuantity, orderedQuantity), orderedQuantity)}</span>
        </span>
      ),
    },
    {
      key: 'shipped',
      header: t('orders.shipped'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ shippedQuantity }) => format.number(shippedQuantity),
    },
    {
      key: 'due',
      header: t('orders.due'),
      isHiddenOnPhone: true,
      cell: ({ dueAt }) => <span style={{ whiteSpace: 'nowrap' }}>{format.date(dueAt)}</span>,
    },
  ];
  return (
    <QueryView query={query}>
      {({ pages }) => (
        <DataTable
          caption={t('orders.title')}
          columns={columns}
          rows={pages.flatMap(({ items }) => items)}
          rowKey={({ code }) => code}
          hasMore={query.hasNextPage}
          isLoadingMore={query.isFetchingNextPage}
          onLoadMore={() => query.fetchNextPage()}
          empty={empty}
        />
      )}
    </QueryView>
  );
}

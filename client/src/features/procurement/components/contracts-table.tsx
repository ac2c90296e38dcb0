import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { contractsQuery, type Contract } from '../api/contracts';

export function ContractStatusBadge({ status }: { status: string }) {
  const { t } = useTranslation('procurement');
  return status === 'inForce' ? (
    <StatusBadge tone="ok">{t('contracts.states.inForce')}</StatusBadge>
  ) : (
    <StatusBadge tone="none">{t('contracts.states.draft')}</StatusBadge>
  );
}

/** Contracts of the region; the columns of money stand there only when the answer has money. */
export function ContractsTable({ region }: { region: string }) {
  const { t } = useTranslation('procurement');
  const query = useInfiniteQuery(contractsQuery(region));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const columns = useColumns(rows.some(({ ceilingSen }) => ceilingSen != null));
  return (
    <QueryView query={query}>
      {() => (
        <DataTable
          caption={t('contracts.title')}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          hasMore={query.hasNextPage}
          isLoadingMore={query.isFetchingNextPage}
          onLoadMore={() => query.fetchNextPage()}
          empty={<EmptyState title={t('contracts.empty.title')} hint={t('contracts.empty.hint')} icon="document" />}
        />
      )}
    </QueryView>
  );
}

function useColumns(hasPrices: boolean): Column<Contract>[] {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  const money = (sen: number | null | undefined) => (sen == null ? '–' : format.rupiah(sen));
  const columns: Column<Contract>[] = [
    {
      key: 'code',
      header: t('contracts.contract'),
      isRowHeader: true,
      cell: ({ code }) => (
        <Link to="/contracts/$code" params={{ code }} className="t-code">
          {code}
        </Link>
      ),
    },
    { key: 'name', header: t('contracts.name'), cell: ({ title }) => title },
    { key: 'vendor', header: t('contracts.vendor'), isHiddenOnPhone: true, cell: ({ vendorName }) => vendorName },
    { key: 'status', header: t('contracts.status'), cell: ({ status }) => <ContractStatusBadge status={status} /> },
    {
      key: 'orders',
      header: t('contracts.orders'),
      align: 'right',
      cell: ({ orderCount }) => format.number(orderCount),
    },
  ];
  if (!hasPrices) return columns;
  return [
    ...columns,
    { key: 'ceiling', header: t('contracts.ceiling'), align: 'right', cell: ({ ceilingSen }) => money(ceilingSen) },
    {
      key: 'ordered',
      header: t('contracts.ordered'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ orderedSen }) => money(orderedSen),
    },
    {
      key: 'invoiced',
      header: t('contracts.invoiced'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ invoicedSen }) => money(invoicedSen),
    },
  ];
}

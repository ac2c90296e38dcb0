import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { stockQuery, totalsQuery, type StockFilter } from '@/features/stock/api/reads';
import { StockFilters, type StockSearch } from '@/features/stock/components/stock-filters';
import { StockTable, TotalsTable } from '@/features/stock/components/stock-table';
import { isProvince, warehouseOf } from '@/features/stock/model/words';
import { StockTabs } from './stock-tabs';

const route = getRouteApi('/app/stock');

export function StockPage() {
  const { t } = useTranslation('stock');
  const { region } = useRegion();
  const search = route.useSearch();
  const navigate = useNavigate();
  const filter: StockFilter = { region: warehouseOf(region), ...search };
  const change = (next: StockSearch) =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true });
  const file = new URLSearchParams({ ...filter });
  const clear = () => {
    change({ item: undefined, pool: undefined, condition: undefined, place: undefined });
  };
  return (
    <>
      <PageHeader title={t('list.title')} description={t('list.description')}>
        <StockFilters value={search} onChange={change} />
        <DownloadMenu hrefFor={(format) => `/api/stock?${file.toString()}&format=${format}`} />
      </PageHeader>
      <StockTabs />
      {isProvince(region) && search.item === undefined ? (
        <Totals filter={filter} onClear={clear} />
      ) : (
        <Lines filter={filter} onClear={clear} />
      )}
    </>
  );
}

interface ViewProps {
  filter: StockFilter;
  onClear: () => void;
}

/** Of a whole province: one row for each item; choosing one shows its warehouses. */
function Totals({ filter, onClear }: ViewProps) {
  const { t } = useTranslation('stock');
  const query = useQuery({ ...totalsQuery(filter), placeholderData: keepPreviousData });
  return (
    <Card title={t('list.totals')} note={t('list.totalsNote')}>
      <QueryView query={query}>
        {(rows) => (rows.length === 0 ? <Nothing filter={filter} onClear={onClear} /> : <TotalsTable rows={rows} />)}
      </QueryView>
    </Card>
  );
}

function Lines({ filter, onClear }: ViewProps) {
  const { t } = useTranslation('stock');
  const mayCount = useMay('stock.record');
  const query = useInfiniteQuery({ ...stockQuery(filter), placeholderData: keepPreviousData });
  const sums = useQuery({ ...totalsQuery(filter), enabled: filter.item !== undefined });
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        return (
          <PageStack>
            {mayCount && rows.some((row) => row.isBeingCounted) && <Notice tone="info">{t('list.countedHint')}</Notice>}
            <div className="t-card">
              {rows.length === 0 ? (
                <Nothing filter={filter} onClear={onClear} />
              ) : (
                <StockTable
                  rows={rows}
                  hasWarehouses={isProvince(filter.region)}
                  total={sums.data?.length === 1 ? sums.data[0] : undefined}
                  hasMore={query.hasNextPage}
                  isLoadingMore={query.isFetchingNextPage}
                  isStale={query.isPlaceholderData}
                  onLoadMore={() => query.fetchNextPage()}
                />
              )}
            </div>
          </PageStack>
        );
      }}
    </QueryView>
  );
}

function Nothing({ filter: { item, pool, condition, place }, onClear }: ViewProps) {
  const { t } = useTranslation('stock');
  const { t: tc } = useTranslation();
  return (item ?? pool ?? condition ?? place) !== undefined ? (
    <EmptyState
      title={tc('state.noMatch')}
      icon="search"
      action={
        <Button variant="default" onClick={onClear}>
          {tc('action.clearFilters')}
        </Button>
      }
    />
  ) : (
    <EmptyState title={t('list.empty')} hint={t('list.emptyHint')} icon="warehouse" />
  );
}

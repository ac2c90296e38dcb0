import { Button, NativeSelect, Switch } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { shipmentsQuery } from '@/features/shipments/api/list-shipments';
import { ShipmentList } from '@/features/shipments/components/shipment-list';
import styles from '@/features/shipments/components/shipment.module.css';
import { shipmentStatuses } from '@/features/shipments/model/words';

const route = getRouteApi('/app/shipments');

export function ShipmentsPage() {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const { region } = useRegion();
  const { status, late } = route.useSearch();
  const navigate = useNavigate();
  const mayDispatch = useMay('shipments.dispatch-onward');
  const query = useInfiniteQuery({
    ...shipmentsQuery({ region, ...(status && { status }), ...(late && { late: true }) }),
    placeholderData: keepPreviousData,
  });
  const filter = (next: object) =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true });
  const isFiltered = status !== undefined || late !== undefined;
  return (
    <>
      <PageHeader title={t('list.title')} description={t('list.description')}>
        <div className={styles.filters}>
          <Switch
            label={t('filter.late')}
            checked={late !== undefined}
            onChange={(event) => {
              filter({ late: event.currentTarget.checked ? 'true' : undefined });
            }}
          />
          <NativeSelect
            aria-label={t('filter.status')}
            value={status ?? ''}
            onChange={(event) => {
              filter({ status: event.currentTarget.value || undefined });
            }}
            data={[
              { value: '', label: t('filter.allStatuses') },
              ...shipmentStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
            ]}
          />
          {mayDispatch && (
            <Button variant="default" renderRoot={(props) => <Link to="/quarantine/onward" {...props} />}>
              {t('list.onward')}
            </Button>
          )}
        </div>
      </PageHeader>
      <div className={`t-card ${styles.list ?? ''}`}>
        <QueryView query={query}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length > 0) {
              return (
                <ShipmentList
                  rows={rows}
                  hasMore={query.hasNextPage}
                  isLoadingMore={query.isFetchingNextPage}
                  isStale={query.isPlaceholderData}
                  onLoadMore={() => query.fetchNextPage()}
                />
              );
            }
            return isFiltered ? (
              <EmptyState
                title={tc('state.noMatch')}
                icon="search"
                action={
                  <Button
                    variant="default"
                    onClick={() => {
                      filter({ status: undefined, late: undefined });
                    }}
                  >
                    {tc('action.clearFilters')}
                  </Button>
                }
              />
            ) : (
              <EmptyState title={t('list.empty')} hint={t('list.emptyHint')} icon="truck" />
            );
          }}
        </QueryView>
      </div>
    </>
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { boxesQuery } from '@/features/packing/api/reads';
import { BoxTable } from '@/features/packing/components/box-table';
import { ContestFilter } from '@/features/packing/components/contest-filter';
import { boxStatuses } from '@/features/packing/model/status';
import { PackingTabs } from './packing-tabs';

const route = getRouteApi('/app/packing/boxes');

export function BoxesPage() {
  const { t } = useTranslation('packing');
  const { t: tc } = useTranslation();
  const { region } = useRegion();
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery({ ...boxesQuery({ region, ...search }), placeholderData: keepPreviousData });
  const filter = (next: object) =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true });
  const isFiltered = search.status !== undefined || search.contest !== undefined;
  const file = new URLSearchParams({ region, ...(search as Record<string, string>) });
  return (
    <>
      <PageHeader title={t('boxes.title')} description={t('boxes.description')}>
        <NativeSelect
          aria-label={t('filter.status')}
          value={search.status ?? ''}
          onChange={(event) => {
            filter({ status: event.currentTarget.value || undefined });
          }}
          data={[
            { value: '', label: t('filter.allStatuses') },
            ...boxStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
          ]}
        />
        <ContestFilter
          region={region}
          value={search.contest}
          allLabel={t('filter.allContests')}
          onChange={(contest) => {
            filter({ contest });
          }}
        />
        <DownloadMenu hrefFor={(format) => `/api/boxes?${file.toString()}&format=${format}`} />
      </PageHeader>
      <PackingTabs />
      <div className="t-card">
        <QueryView query={query}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length > 0) {
              return (
                <BoxTable
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
                      filter({ status: undefined, contest: undefined });
                    }}
                  >
                    {tc('action.clearFilters')}
                  </Button>
                }
              />
            ) : (
              <EmptyState title={t('boxes.empty')} hint={t('boxes.emptyHint')} icon="box" />
            );
          }}
        </QueryView>
      </div>
    </>
  );
}

import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { findingsQuery } from '@/features/findings/api/findings';
import { AddFindingButton } from '@/features/findings/components/add-finding';
import { FindingTable } from '@/features/findings/components/finding-table';
import styles from '@/features/findings/components/findings.module.css';
import { kinds, statuses } from '@/features/findings/model/words';

const route = getRouteApi('/app/findings');

export function FindingsPage() {
  const { t } = useTranslation('findings');
  const { t: tc } = useTranslation();
  const { region } = useRegion();
  const filters = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery({
    ...findingsQuery({ region, ...filters }),
    placeholderData: keepPreviousData,
  });
  const filter = (next: object) =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true });
  const address = new URLSearchParams({ region, ...filters }).toString();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <div className={styles.filters}>
          <NativeSelect
            aria-label={t('filter.status')}
            value={filters.status ?? ''}
            onChange={(event) => {
              filter({ status: event.currentTarget.value || undefined });
            }}
            data={[
              { value: '', label: t('filter.allStatuses') },
              ...statuses.map((value) => ({ value, label: t(`status.${value}`) })),
            ]}
          />
          <NativeSelect
            aria-label={t('filter.kind')}
            value={filters.kind ?? ''}
            onChange={(event) => {
              filter({ kind: event.currentTarget.value || undefined });
            }}
            data={[
              { value: '', label: t('filter.allKinds') },
              ...kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
            ]}
          />
        </div>
        <DownloadMenu hrefFor={(format) => `/api/findings?${address}&format=${format}`} />
        <AddFindingButton objectKind="region" objectCode={region} />
      </PageHeader>
      <div className="t-card">
        <QueryView query={query}>
          {({ pages }) => (
            <FindingTable
              rows={pages.flatMap((page) => page.items)}
              hasMore={query.hasNextPage}
              isLoadingMore={query.isFetchingNextPage}
              onLoadMore={() => query.fetchNextPage()}
              empty={
                filters.status === undefined && filters.kind === undefined ? (
                  <EmptyState title={t('none')} hint={t('noneHint')} icon="eye" />
                ) : (
                  <EmptyState title={tc('state.noMatch')} icon="search" />
                )
              }
            />
          )}
        </QueryView>
      </div>
    </>
  );
}

import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { casesQuery } from '@/features/shipments/api/list-cases';
import { CaseTable } from '@/features/shipments/components/case-table';
import styles from '@/features/shipments/components/shipment.module.css';
import { caseKinds } from '@/features/shipments/model/words';

const route = getRouteApi('/app/cases');

export function CasesPage() {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const { region } = useRegion();
  const { kind, status } = route.useSearch();
  const navigate = useNavigate();
  const wanted = status === 'all' ? {} : { status: status ?? 'open' };
  const query = useInfiniteQuery({
    ...casesQuery({ region, ...(kind && { kind }), ...wanted }),
    placeholderData: keepPreviousData,
  });
  const filter = (next: object) =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true });
  return (
    <>
      <PageHeader title={t('cases.title')} description={t('cases.description')}>
        <div className={styles.filters}>
          <NativeSelect
            aria-label={t('filter.kind')}
            value={kind ?? ''}
            onChange={(event) => {
              filter({ kind: event.currentTarget.value || undefined });
            }}
            data={[
              { value: '', label: t('filter.allKinds') },
              ...caseKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
            ]}
          />
          <NativeSelect
            aria-label={t('filter.caseStatus')}
            value={status ?? ''}
            onChange={(event) => {
              filter({ status: event.currentTarget.value || undefined });
            }}
            data={[
              { value: '', label: t('filter.openCases') },
              { value: 'resolved', label: t('filter.resolvedCases') },
              { value: 'all', label: t('filter.allCases') },
            ]}
          />
        </div>
      </PageHeader>
      <div className={`t-card ${styles.list ?? ''}`}>
        <QueryView query={query}>
          {({ pages }) => (
            <CaseTable
              rows={pages.flatMap((page) => page.items)}
              hasMore={query.hasNextPage}
              isLoadingMore={query.isFetchingNextPage}
              onLoadMore={() => query.fetchNextPage()}
              empty={
                kind === undefined && status === undefined ? (
                  <EmptyState title={t('cases.none')} hint={t('cases.noneHint')} isGood />
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

import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { replacementsQuery } from '@/features/shipments/api/list-replacements';
import { ReplacementTable } from '@/features/shipments/components/replacement-table';
import { RequestDialog } from '@/features/shipments/components/request-dialog';
import styles from '@/features/shipments/components/shipment.module.css';
import { replacementStatuses } from '@/features/shipments/model/words';

const route = getRouteApi('/app/replacements');

export function ReplacementsPage() {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const { region } = useRegion();
  const { status } = route.useSearch();
  const navigate = useNavigate();
  const mayRequest = useMay('replacements.request');
  const [isAsking, setIsAsking] = useState(false);
  const query = useInfiniteQuery({
    ...replacementsQuery({ region, ...(status && { status }) }),
    placeholderData: keepPreviousData,
  });
  const filter = (next: object) =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true });
  return (
    <>
      <PageHeader title={t('replacements.title')} description={t('replacements.description')}>
        <div className={styles.filters}>
          <NativeSelect
            aria-label={t('filter.replacementStatus')}
            value={status ?? ''}
            onChange={(event) => {
              filter({ status: event.currentTarget.value || undefined });
            }}
            data={[
              { value: '', label: t('filter.allReplacements') },
              ...replacementStatuses.map((value) => ({ value, label: t(`replacements.status.${value}`) })),
            ]}
          />
          {mayRequest && (
            <Button
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => {
                setIsAsking(true);
              }}
            >
              {t('replacements.request')}
            </Button>
          )}
        </div>
      </PageHeader>
      <div className={`t-card ${styles.list ?? ''}`}>
        <QueryView query={query}>
          {({ pages }) => (
            <ReplacementTable
              rows={pages.flatMap((page) => page.items)}
              hasMore={query.hasNextPage}
              isLoadingMore={query.isFetchingNextPage}
              onLoadMore={() => query.fetchNextPage()}
              empty={
                status === undefined ? (
                  <EmptyState title={t('replacements.none')} hint={t('replacements.noneHint')} icon="refresh" />
                ) : (
                  <EmptyState title={tc('state.noMatch')} icon="search" />
                )
              }
            />
          )}
        </QueryView>
      </div>
      {isAsking && (
        <RequestDialog
          region={region}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}

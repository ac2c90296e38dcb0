import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { DownloadMenu } from '@/components/download-menu';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { EmptyState } from '@/components/state-views';
import { countsQuery } from '@/features/stock/api/reads';
import { useCountColumns } from '@/features/stock/components/count-table';
import { OpenCountDialog } from '@/features/stock/components/open-count-dialog';
import { countStatuses, isProvince, warehouseOf } from '@/features/stock/model/words';
import { PagedCard } from './paged-card';
import { StockTabs } from './stock-tabs';

const route = getRouteApi('/app/stock/counts');

export function CountsPage() {
  const { t } = useTranslation('stock');
  const { t: tc } = useTranslation();
  const { region } = useRegion();
  const { status } = route.useSearch();
  const navigate = useNavigate();
  const filter = { region: warehouseOf(region), status };
  const mayOpen = useMay('stock.record') && !isProvince(region);
  const [isOpening, setIsOpening] = useState(false);
  const query = useInfiniteQuery({ ...countsQuery(filter), placeholderData: keepPreviousData });
  const file = new URLSearchParams({ region: filter.region, ...(status !== undefined && { status }) });
  return (
    <>
      <PageHeader title={t('counts.title')} description={t('counts.description')}>
        <NativeSelect
          aria-label={t('filter.status')}
          value={status ?? ''}
          onChange={(event) => {
            const next = event.currentTarget.value || undefined;
            void navigate({ to: '.', search: (current: object) => ({ ...current, status: next }), replace: true });
          }}
          data={[
            { value: '', label: t('filter.allStatuses') },
            ...countStatuses.map((value) => ({ value, label: t(`countStatus.${value}`) })),
          ]}
        />
        <DownloadMenu hrefFor={(format) => `/api/stock-counts?${file.toString()}&format=${format}`} />
        {mayOpen && (
          <Button
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              setIsOpening(true);
            }}
          >
            {t('counts.open')}
          </Button>
        )}
      </PageHeader>
      <StockTabs />
      <PagedCard
        caption={t('counts.title')}
        query={query}
        columns={useCountColumns(isProvince(region))}
        rowKey={(row) => row.code}
        empty={
          status === undefined ? (
            <EmptyState title={t('counts.empty')} hint={t('counts.emptyHint')} icon="list" />
          ) : (
            <EmptyState title={tc('state.noMatch')} icon="search" />
          )
        }
      />
      {isOpening && (
        <OpenCountDialog
          region={filter.region}
          onOpened={(code) => navigate({ to: '/stock/counts/$code', params: { code } })}
          onClose={() => {
            setIsOpening(false);
          }}
        />
      )}
    </>
  );
}

import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { arrivalsQuery } from '@/features/distribution/api/reads';
import { ArrivalTable } from '@/features/distribution/components/arrival-tables';
import { pagingOf } from '@/features/distribution/components/paging';
import { useFormat } from '@/i18n/use-format';
import { DistributionTabs } from './distribution-tabs';
import { arrivalStates } from './search';

const route = getRouteApi('/app/distribution/arrivals');

/** H-1 by village: received there, signed for at the station, late, missing (R10). */
export function ArrivalsPage() {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const { region } = useRegion();
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery({ ...arrivalsQuery({ region, ...search }), placeholderData: keepPreviousData });
  const filter = (next: object) =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true });
  const file = new URLSearchParams({ region, ...(search as Record<string, string>) });
  const dueAt = query.data?.pages[0]?.items[0]?.dueAt;
  return (
    <>
      <PageHeader
        title={t('arrivals.title')}
        description={
          dueAt == null
            ? t('arrivals.description')
            : `${t('arrivals.description')} ${t('due', { time: format.dateTime(dueAt) })}.`
        }
      >
        <NativeSelect
          aria-label={t('arrivals.level')}
          value={search.level ?? ''}
          onChange={(event) => {
            filter({ level: event.currentTarget.value || undefined });
          }}
          data={[
            { value: '', label: t('arrivals.byVillage') },
            { value: 'district', label: t('arrivals.byDistrict') },
          ]}
        />
        <NativeSelect
          aria-label={t('arrivals.state')}
          value={search.state ?? ''}
          onChange={(event) => {
            filter({ state: event.currentTarget.value || undefined });
          }}
          data={[
            { value: '', label: t('arrivals.all') },
            ...arrivalStates.map((value) => ({ value, label: t(`arrivals.${value}`) })),
          ]}
        />
        <DownloadMenu hrefFor={(format) => `/api/distribution/arrivals?${file.toString()}&format=${format}`} />
      </PageHeader>
      <DistributionTabs />
      <div className="t-card">
        <QueryView query={query}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length > 0)
              return <ArrivalTable rows={rows} isByDistrict={search.level === 'district'} {...pagingOf(query)} />;
            return search.state === undefined ? (
              <EmptyState title={t('noBoxes')} hint={t('noBoxesHint')} icon="warehouse" />
            ) : (
              <EmptyState title={tc('state.noMatch')} hint={t('arrivals.noMatchHint')} icon="search" />
            );
          }}
        </QueryView>
      </div>
    </>
  );
}

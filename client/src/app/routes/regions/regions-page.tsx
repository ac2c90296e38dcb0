import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { Figures } from '@/components/figures';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { PageStack, SideBySide } from '@/components/stack';
import { QueryView } from '@/components/state-views';
import { regionQuery, stationsFile, type RegionView } from '@/features/regions/api/regions';
import { ChildrenTable } from '@/features/regions/components/children-table';
import { QualityBadge } from '@/features/regions/components/quality-badge';
import { SnapshotList } from '@/features/regions/components/snapshot-list';
import { StationsTable } from '@/features/regions/components/stations-table';
import { useFormat } from '@/i18n/use-format';
import { RegionsTabs } from './regions-tabs';

const route = getRouteApi('/app/regions');
const typingPauseMilliseconds = 300;

export function RegionsPage() {
  const { t } = useTranslation('regions');
  const format = useFormat();
  const { region } = useRegion();
  const query = useQuery(regionQuery(region));
  const snapshot = query.data?.snapshot;
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={snapshot != null && <QualityBadge isSynthetic={snapshot.isSynthetic} />}
        description={query.data === undefined ? undefined : `${query.data.name} · ${query.data.code}`}
        note={snapshot == null ? undefined : `${snapshot.fileName}, ${format.dateTime(snapshot.publishedAt)}`}
      >
        <DownloadMenu hrefFor={(kind) => stationsFile(region, kind)} />
      </PageHeader>
      <RegionsTabs />
      <QueryView query={query}>{(data) => <Explorer region={data} />}</QueryView>
    </>
  );
}

function Explorer({ region }: { region: RegionView }) {
  const { t } = useTranslation('regions');
  const format = useFormat();
  const { counts } = region;
  const figures = [
    { label: t('fact.regencies'), count: counts.regencies },
    { label: t('fact.districts'), count: counts.districts },
    { label: t('fact.villages'), count: counts.villages },
    { label: t('fact.stations'), count: counts.stations },
    { label: t('fact.voters'), count: region.voters },
    { label: t('fact.reserve'), count: region.reserveSheets, hint: t('fact.reserveHint') },
  ]
    .filter(({ count }) => count > 0)
    .map(({ label, count, hint }) => ({ label, value: format.number(count), hint }));
  return (
    <PageStack>
      {figures.length > 0 && <Figures figures={figures} />}
      <SideBySide>
        {region.level === 'village' ? (
          <Card title={t('stations.title')} note={t('stations.ballotsHint')}>
            <StationsTable region={region} />
          </Card>
        ) : (
          <Below region={region} />
        )}
        <SnapshotList />
      </SideBySide>
      <p className="t-muted">{t('credit')}</p>
    </PageStack>
  );
}

function Below({ region }: { region: RegionView }) {
  const { t } = useTranslation('regions');
  const { search = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = useDebouncedCallback((words: string) => {
    void navigate({ to: '.', search: (current) => ({ ...current, search: words.trim() || undefined }), replace: true });
  }, typingPauseMilliseconds);
  return (
    <Card
      title={t('children.title')}
      aside={
        <TextInput
          key={region.code}
          aria-label={t('children.search')}
          placeholder={t('children.search')}
          leftSection={<Icon name="search" size={16} />}
          defaultValue={search}
          onChange={(event) => {
            narrow(event.currentTarget.value);
          }}
        />
      }
    >
      <ChildrenTable region={region} search={search} />
    </Card>
  );
}

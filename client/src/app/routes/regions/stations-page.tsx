import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { regionQuery, stationsFile } from '@/features/regions/api/regions';
import { QualityBadge } from '@/features/regions/components/quality-badge';
import { StationsTable } from '@/features/regions/components/stations-table';
import { RegionsTabs } from './regions-tabs';

export function StationsPage() {
  const { t } = useTranslation('regions');
  const { region } = useRegion();
  const query = useQuery(regionQuery(region));
  const snapshot = query.data?.snapshot;
  return (
    <>
      <PageHeader
        title={t('stations.title')}
        aside={snapshot != null && <QualityBadge isSynthetic={snapshot.isSynthetic} />}
        description={query.data?.name}
        note={t('stations.ballotsHint')}
      >
        <DownloadMenu hrefFor={(kind) => stationsFile(region, kind)} />
      </PageHeader>
      <RegionsTabs />
      <QueryView query={query}>
        {(data) => (
          <Card title={data.name} note={data.code}>
            <StationsTable region={data} />
          </Card>
        )}
      </QueryView>
    </>
  );
}

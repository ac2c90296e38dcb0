import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { lockedCartonsQuery, poolsQuery, releasesQuery, type Pool } from '@/features/revote/api/reads';
import { CartonsCard } from '@/features/revote/components/cartons-card';
import { PoolsCard } from '@/features/revote/components/pools-card';
import { ReleaseTable } from '@/features/revote/components/release-table';
import styles from '@/features/revote/components/revote.module.css';

/** The locked stores of a region, the orders that open them, and the cartons that wait for their end. */
export function RevotesPage() {
  const { t } = useTranslation('revote');
  const { region } = useRegion();
  const pools = useQuery(poolsQuery(region));
  const releases = useInfiniteQuery(releasesQuery(region));
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <DownloadMenu hrefFor={(format) => `/api/revotes?region=${region}&format=${format}`} />
      </PageHeader>
      <div className={styles.stack}>
        <QueryView query={pools}>{(rows) => <PoolsCard pools={rows} />}</QueryView>
        <Card title={t('list.title')}>
          <QueryView query={releases}>
            {({ pages }) => (
              <ReleaseTable
                rows={pages.flatMap((page) => page.items)}
                hasMore={releases.hasNextPage}
                isLoadingMore={releases.isFetchingNextPage}
                onLoadMore={() => releases.fetchNextPage()}
              />
            )}
          </QueryView>
        </Card>
        {pools.data !== undefined && <Cartons region={region} pools={pools.data} />}
      </div>
    </>
  );
}

function Cartons({ region, pools }: { region: string; pools: readonly Pool[] }) {
  const query = useQuery(lockedCartonsQuery(region));
  return <QueryView query={query}>{(cartons) => <CartonsCard cartons={cartons} pools={pools} />}</QueryView>;
}

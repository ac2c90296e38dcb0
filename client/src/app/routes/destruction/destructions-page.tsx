import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { destructionsQuery, gateQuery } from '@/features/destruction/api/reads';
import styles from '@/features/destruction/components/destruction.module.css';
import { DestructionTable } from '@/features/destruction/components/destruction-table';
import { GateCard } from '@/features/destruction/components/gate-card';

/** Per contest what still blocks, and below it what was proposed and destroyed. */
export function DestructionsPage() {
  const { t } = useTranslation('destruction');
  const { region } = useRegion();
  const query = useInfiniteQuery(destructionsQuery({ region }));
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <DownloadMenu hrefFor={(format) => `/api/destructions?region=${region}&format=${format}`} />
      </PageHeader>
      <div className={styles.stack}>
        {region.includes('.') ? (
          <Gates region={region.split('.').slice(0, 2).join('.')} />
        ) : (
          <Notice tone="info">{t('pickRegency')}</Notice>
        )}
        <Card title={t('list')}>
          <QueryView query={query}>
            {({ pages }) => (
              <DestructionTable
                rows={pages.flatMap((page) => page.items)}
                hasMore={query.hasNextPage}
                isLoadingMore={query.isFetchingNextPage}
                onLoadMore={() => query.fetchNextPage()}
              />
            )}
          </QueryView>
        </Card>
      </div>
    </>
  );
}

function Gates({ region }: { region: string }) {
  const query = useQuery(gateQuery(region));
  return (
    <QueryView query={query}>
      {(gates) => (
        <div className={styles.cards}>
          {gates.map((gate) => (
            <GateCard key={gate.contest} region={region} gate={gate} />
          ))}
        </div>
      )}
    </QueryView>
  );
}

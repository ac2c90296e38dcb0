import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { printRunsFile, printRunsQuery } from '@/features/production/api/print-runs';
import { PrintRunsTable } from '@/features/production/components/print-runs-table';
import { useFormat } from '@/i18n/use-format';

export function ProductionPage() {
  const { t } = useTranslation('production');
  const format = useFormat();
  const { region } = useRegion();
  const query = useInfiniteQuery(printRunsQuery(region, undefined));
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <DownloadMenu hrefFor={(kind) => printRunsFile(region, kind)} />
      </PageHeader>
      <Card title={t('run')} note={format.unit('sheet')}>
        <QueryView query={query}>
          {({ pages }) => (
            <PrintRunsTable
              runs={pages.flatMap(({ items }) => items)}
              hasMore={query.hasNextPage}
              isLoadingMore={query.isFetchingNextPage}
              onLoadMore={() => query.fetchNextPage()}
              empty={<EmptyState title={t('empty.title')} hint={t('empty.hint')} icon="press" />}
            />
          )}
        </QueryView>
      </Card>
    </>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { adjustmentsQuery } from '@/features/audit/api/events';
import { AdjustmentTable } from '@/features/audit/components/adjustment-table';
import { AuditTabs } from './audit-tabs';

export function AdjustmentsPage() {
  const { t } = useTranslation('audit');
  const { region } = useRegion();
  const query = useInfiniteQuery(adjustmentsQuery(region));
  return (
    <>
      <PageHeader title={t('adjustments')} description={t('adjustmentsDescription')} />
      <AuditTabs />
      <div className="t-card">
        <QueryView query={query}>
          {({ pages }) => (
            <AdjustmentTable
              rows={pages.flatMap(({ items }) => items)}
              hasMore={query.hasNextPage}
              isLoadingMore={query.isFetchingNextPage}
              onLoadMore={() => query.fetchNextPage()}
              empty={<EmptyState title={t('noAdjustments')} hint={t('noAdjustmentsHint')} isGood />}
            />
          )}
        </QueryView>
      </div>
    </>
  );
}

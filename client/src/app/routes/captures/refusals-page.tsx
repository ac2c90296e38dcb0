import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { refusalsQuery } from '@/features/captures/api/captures';
import styles from '@/features/captures/components/captures.module.css';
import { RefusalsTable } from '@/features/captures/components/refusals-table';
import { beginningOf, CaptureFilters, CaptureTabs } from './filters';

const route = getRouteApi('/app/capture-refusals');

export function RefusalsPage() {
  const { t } = useTranslation('captures');
  const { vendor, period } = route.useSearch();
  const navigate = useNavigate();
  const from = beginningOf(period);
  const query = useQuery(refusalsQuery({ ...(vendor && { vendor }), ...(from && { from }) }));
  return (
    <>
      <PageHeader title={t('refusals')} description={t('refusalsDescription')}>
        <div className={styles.filters}>
          <CaptureFilters
            vendor={vendor}
            period={period}
            onChange={(next) =>
              void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true })
            }
          />
        </div>
      </PageHeader>
      <CaptureTabs />
      <div className="t-card">
        <QueryView query={query}>{(rows) => <RefusalsTable rows={rows} />}</QueryView>
      </div>
    </>
  );
}

import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { DownloadMenu } from '@/components/download-menu';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { EmptyState } from '@/components/state-views';
import { incidentsQuery } from '@/features/stock/api/reads';
import { useIncidentColumns } from '@/features/stock/components/incident-tables';
import { isProvince, warehouseOf } from '@/features/stock/model/words';
import { PagedCard } from './paged-card';
import { StockTabs } from './stock-tabs';

export function IncidentsPage() {
  const { t } = useTranslation('stock');
  const { region } = useRegion();
  const warehouse = warehouseOf(region);
  const mayReport = useMay('stock.record');
  const query = useInfiniteQuery(incidentsQuery(warehouse));
  return (
    <>
      <PageHeader title={t('incidents.title')} description={t('incidents.description')}>
        <DownloadMenu
          hrefFor={(format) => `/api/storage-incidents?region=${encodeURIComponent(warehouse)}&format=${format}`}
        />
        {mayReport && (
          <Button
            renderRoot={(props) => <Link to="/stock/incidents/new" {...props} />}
            leftSection={<Icon name="plus" size={16} />}
          >
            {t('incidents.report')}
          </Button>
        )}
      </PageHeader>
      <StockTabs />
      <PagedCard
        caption={t('incidents.title')}
        query={query}
        columns={useIncidentColumns(isProvince(warehouse))}
        rowKey={(row) => row.code}
        empty={<EmptyState title={t('incidents.empty')} hint={t('incidents.emptyHint')} isGood />}
      />
    </>
  );
}

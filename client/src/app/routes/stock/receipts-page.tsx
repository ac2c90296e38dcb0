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
import { receiptsQuery } from '@/features/stock/api/reads';
import { useReceiptColumns } from '@/features/stock/components/receipt-table';
import { isProvince, warehouseOf } from '@/features/stock/model/words';
import { PagedCard } from './paged-card';
import { StockTabs } from './stock-tabs';

export function ReceiptsPage() {
  const { t } = useTranslation('stock');
  const { region } = useRegion();
  const warehouse = warehouseOf(region);
  const mayRecord = useMay('stock.record');
  const query = useInfiniteQuery(receiptsQuery(warehouse));
  return (
    <>
      <PageHeader title={t('receipts.title')} description={t('receipts.description')}>
        <DownloadMenu
          hrefFor={(format) => `/api/stock/receipts?region=${encodeURIComponent(warehouse)}&format=${format}`}
        />
        {mayRecord && (
          <Button
            renderRoot={(props) => <Link to="/stock/receipts/new" {...props} />}
            leftSection={<Icon name="plus" size={16} />}
          >
            {t('receipts.add')}
          </Button>
        )}
      </PageHeader>
      <StockTabs />
      <PagedCard
        caption={t('receipts.title')}
        query={query}
        columns={useReceiptColumns(isProvince(warehouse))}
        rowKey={(row) => String(row.sequence)}
        empty={<EmptyState title={t('receipts.empty')} hint={t('receipts.emptyHint')} icon="truck" />}
      />
    </>
  );
}

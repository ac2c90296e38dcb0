import { useTranslation } from 'react-i18next';
import { PageTabs } from '@/components/page-tabs';

export function StockTabs() {
  const { t } = useTranslation('stock');
  return (
    <PageTabs
      label={t('tabs.label')}
      tabs={[
        { label: t('tabs.stock'), to: '/stock' },
        { label: t('tabs.cartons'), to: '/stock/cartons' },
        { label: t('tabs.receipts'), to: '/stock/receipts' },
        { label: t('tabs.counts'), to: '/stock/counts' },
        { label: t('tabs.incidents'), to: '/stock/incidents' },
      ]}
    />
  );
}

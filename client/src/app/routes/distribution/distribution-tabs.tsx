import { useTranslation } from 'react-i18next';
import { PageTabs } from '@/components/page-tabs';

export function DistributionTabs() {
  const { t } = useTranslation('distribution');
  return (
    <PageTabs
      label={t('tabs.label')}
      tabs={[
        { label: t('tabs.board'), to: '/distribution' },
        { label: t('tabs.arrivals'), to: '/distribution/arrivals' },
        { label: t('tabs.polling'), to: '/distribution/usage' },
        { label: t('tabs.transfers'), to: '/distribution/transfers' },
      ]}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { PageTabs } from '@/components/page-tabs';

export function ProcurementTabs() {
  const { t } = useTranslation('procurement');
  const tabs = [
    { label: t('tabs.orders'), to: '/orders' },
    { label: t('tabs.contracts'), to: '/contracts' },
  ] as const;
  return <PageTabs label={t('tabs.label')} tabs={tabs} />;
}

import { useTranslation } from 'react-i18next';
import { PageTabs } from '@/components/page-tabs';

export function PlanningTabs() {
  const { t } = useTranslation('planning');
  const tabs = [
    { label: t('tabs.explorer'), to: '/requirements' },
    { label: t('tabs.items'), to: '/requirements/items' },
    { label: t('tabs.versions'), to: '/plans' },
  ] as const;
  return <PageTabs label={t('tabs.label')} tabs={tabs} />;
}

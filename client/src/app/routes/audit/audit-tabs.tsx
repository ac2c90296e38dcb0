import { useTranslation } from 'react-i18next';
import { PageTabs } from '@/components/page-tabs';

/** What was recorded, and what mends it where it can no longer be taken back. */
export function AuditTabs() {
  const { t } = useTranslation('audit');
  return (
    <PageTabs
      label={t('tabs')}
      tabs={[
        { to: '/audit', label: t('title') },
        { to: '/adjustments', label: t('adjustments') },
      ]}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { PageTabs, type PageTab } from '@/components/page-tabs';

export function RegionsTabs() {
  const { t } = useTranslation('regions');
  const mayImport = useMay('regions.import');
  const tabs: PageTab[] = [
    { label: t('tabs.explore'), to: '/regions' },
    { label: t('tabs.stations'), to: '/regions/stations' },
    ...(mayImport ? [{ label: t('tabs.import'), to: '/regions/import' } as const] : []),
  ];
  return <PageTabs label={t('tabs.label')} tabs={tabs} />;
}

import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { PageTabs } from '@/components/page-tabs';

export function PackingTabs() {
  const { t } = useTranslation('packing');
  const mayPack = useMay('boxes.pack');
  return (
    <PageTabs
      label={t('tabs.label')}
      tabs={[
        { label: t('tabs.list'), to: '/packing' },
        { label: t('tabs.boxes'), to: '/packing/boxes' },
        ...(mayPack ? [{ label: t('tabs.bulk'), to: '/packing/bulk' } as const] : []),
        { label: t('tabs.kits'), to: '/packing/kits' },
      ]}
    />
  );
}

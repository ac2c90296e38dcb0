import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { EmptyState } from '@/components/state-views';
import { BulkForm } from '@/features/packing/components/bulk-form';
import { PackingTabs } from './packing-tabs';

export function BulkPage() {
  const { t } = useTranslation('packing');
  const { region } = useRegion();
  const mayPack = useMay('boxes.pack');
  return (
    <>
      <PageHeader title={t('bulk.title')} description={t('bulk.description')} />
      <PackingTabs />
      <PageStack>
        {mayPack ? <BulkForm key={region} region={region} /> : <EmptyState title={t('desk.notMine')} icon="lock" />}
      </PageStack>
    </>
  );
}

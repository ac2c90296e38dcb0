import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { PageHeader } from '@/components/page-header';
import { CardBody } from '@/components/stack';
import { ReceiveForm } from '@/features/stock/components/receive-form';
import { warehouseOf } from '@/features/stock/model/words';
import { BackLink } from '../back-link';

export function ReceivePage() {
  const { t } = useTranslation('stock');
  const { region } = useRegion();
  const warehouse = warehouseOf(region);
  const name = useRegionName(warehouse);
  return (
    <>
      <PageHeader
        title={t('receive.title')}
        description={t('receive.description')}
        back={<BackLink to="/stock/receipts">{t('receive.back')}</BackLink>}
      />
      <Card title={t('receive.warehouse', { name })}>
        <CardBody>
          <ReceiveForm key={warehouse} region={warehouse} />
        </CardBody>
      </Card>
    </>
  );
}

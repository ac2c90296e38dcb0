import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { PageHeader } from '@/components/page-header';
import { CardBody } from '@/components/stack';
import { IncidentForm } from '@/features/stock/components/incident-form';
import { warehouseOf } from '@/features/stock/model/words';
import { BackLink } from '../back-link';

export function ReportPage() {
  const { t } = useTranslation('stock');
  const { region } = useRegion();
  const navigate = useNavigate();
  const warehouse = warehouseOf(region);
  const name = useRegionName(warehouse);
  return (
    <>
      <PageHeader
        title={t('report.title')}
        description={t('report.description')}
        back={<BackLink to="/stock/incidents">{t('report.back')}</BackLink>}
      />
      <Card title={t('receive.warehouse', { name })}>
        <CardBody>
          <IncidentForm
            key={warehouse}
            region={warehouse}
            onReported={(code) => navigate({ to: '/stock/incidents/$code', params: { code } })}
          />
        </CardBody>
      </Card>
    </>
  );
}

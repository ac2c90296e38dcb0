import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { PageHeader } from '@/components/page-header';
import { PhotosCard } from '@/components/photos/photos-card';
import { PageStack, SideBySide } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { StockName } from '@/components/stock-name';
import { SubjectHistory } from '@/features/audit/components/subject-history';
import { AddFindingButton } from '@/features/findings/components/add-finding';
import { cartonQuery } from '@/features/shipments/api/get-carton';
import type { CartonDetail } from '@/features/shipments/api/types';
import { CartonFacts } from '@/features/shipments/components/carton-facts';
import { CartonJourneys } from '@/features/shipments/components/carton-journeys';
import { CaseTable } from '@/features/shipments/components/case-table';
import { FindingBadge } from '@/features/shipments/components/shipment-status';
import { BackLink } from '../back-link';

const route = getRouteApi('/app/cartons/$code');

export function CartonPage() {
  const { code } = route.useParams();
  const query = useQuery(cartonQuery(code));
  return <QueryView query={query}>{(detail) => <Detail detail={detail} />}</QueryView>;
}

function Detail({ detail }: { detail: CartonDetail }) {
  const { t } = useTranslation('shipments');
  const { carton, journeys, cases } = detail;
  return (
    <>
      <PageHeader
        title={carton.code}
        back={<BackLink to="/shipments">{t('detail.back')}</BackLink>}
        aside={<FindingBadge finding={journeys.at(-1)?.finding} />}
        description={
          carton.itemCode != null && (
            <StockName item={carton.itemCode} contest={carton.contestCode} pool={carton.pool} />
          )
        }
      >
        <AddFindingButton objectKind="carton" objectCode={carton.code} />
      </PageHeader>
      <PageStack>
        <SideBySide>
          <PageStack>
            <CartonJourneys journeys={journeys} />
            <SubjectHistory code={carton.code} />
          </PageStack>
          <PageStack>
            <CartonFacts detail={detail} />
            <PhotosCard objectKind="carton" objectCode={carton.code} />
          </PageStack>
        </SideBySide>
        <Card title={t('cases.title')}>
          <CaseTable rows={cases} empty={<EmptyState title={t('carton.noCases')} isGood />} />
        </Card>
      </PageStack>
    </>
  );
}

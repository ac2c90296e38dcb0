import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card, Facts } from '@/components/card';
import { PageHeader } from '@/components/page-header';
import { PageStack, SideBySide } from '@/components/stack';
import { QueryView } from '@/components/state-views';
import { SubjectHistory } from '@/features/audit/components/subject-history';
import { incidentQuery } from '@/features/stock/api/reads';
import type { StorageIncidentDetail } from '@/features/stock/api/types';
import { IncidentCartons, IncidentStock } from '@/features/stock/components/incident-tables';
import { incidentKinds, personName } from '@/features/stock/model/words';
import { useFormat } from '@/i18n/use-format';
import { BackLink } from '../back-link';

const route = getRouteApi('/app/stock/incidents/$code');

export function IncidentPage() {
  const { code } = route.useParams();
  const query = useQuery(incidentQuery(code));
  return <QueryView query={query}>{(detail) => <Detail detail={detail} />}</QueryView>;
}

function Detail({ detail: { incident, cartons, stock } }: { detail: StorageIncidentDetail }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const kind = t(`kind.${incidentKinds.find((one) => one === incident.kind) ?? 'other'}`);
  return (
    <>
      <PageHeader
        title={`${kind} · ${incident.code}`}
        back={<BackLink to="/stock/incidents">{t('incident.back')}</BackLink>}
        description={incident.remark}
      />
      <SideBySide>
        <PageStack>
          <Card title={t('incident.cartons')} note={format.count(cartons.length, 'carton')}>
            <IncidentCartons cartons={cartons} />
          </Card>
          {stock.length > 0 && (
            <Card title={t('incident.stock')}>
              <IncidentStock stock={stock} />
            </Card>
          )}
        </PageStack>
        <PageStack>
          <Card title={t('incident.facts')}>
            <Facts
              facts={[
                { label: t('column.warehouse'), value: incident.regionName },
                { label: t('incident.when'), value: format.dateTime(incident.occurredAt) },
                { label: t('incident.who'), value: personName(incident.reportedBy) },
              ]}
            />
          </Card>
          <SubjectHistory code={incident.code} />
        </PageStack>
      </SideBySide>
    </>
  );
}

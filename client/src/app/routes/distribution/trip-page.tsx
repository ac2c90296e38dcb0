import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { Card, Facts } from '@/components/card';
import { HistoryLink } from '@/components/history-link';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { CardBody, PageStack, SideBySide } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { tripHandOversQuery } from '@/features/distribution/api/reads';
import { tripQuery, type TripDetail } from '@/features/distribution/api/trips';
import { pagingOf } from '@/features/distribution/components/paging';
import { TripStatus } from '@/features/distribution/components/tables';
import { TripCustody } from '@/features/distribution/components/trip-custody';
import { TripLoad } from '@/features/distribution/components/trip-load';
import { ArriveButton, DepartForm, TripTimeline } from '@/features/distribution/components/trip-steps';
import { casesQuery } from '@/features/shipments/api/list-cases';
import { CaseTable } from '@/features/shipments/components/case-table';
import { useFormat } from '@/i18n/use-format';

const route = getRouteApi('/app/distribution/trips/$code');

/** One trip: load it by scan, let it leave under seals, say that it arrived. */
export function TripPage() {
  const { code } = route.useParams();
  const query = useQuery(tripQuery(code));
  return <QueryView query={query}>{(detail) => <Detail detail={detail} />}</QueryView>;
}

function Detail({ detail }: { detail: TripDetail }) {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const mayPlan = useMay('distribution.plan-trips');
  const { trip, boxes } = detail;
  const isStanding = trip.status === 'planned';
  return (
    <>
      <PageHeader
        title={t('trip.title', { code: trip.code })}
        aside={<TripStatus trip={trip} />}
        description={trip.routeGroupName}
        back={
          <Link to="/distribution" className="t-link t-help">
            ← {t('title')}
          </Link>
        }
      >
        <HistoryLink code={trip.code}>{tc('action.history')}</HistoryLink>
        <Button
          variant="default"
          leftSection={<Icon name="document" size={16} />}
          renderRoot={(props) => <Link to="/distribution/trips/$code/note" params={{ code: trip.code }} {...props} />}
        >
          {t('note.heading')}
        </Button>
      </PageHeader>
      {!isStanding && <Custody code={trip.code} />}
      <SideBySide>
        <Card
          title={t('load.title')}
          note={t('load.count', {
            loaded: format.number(trip.loadedBoxes),
            capacity: format.count(trip.capacityBoxes, 'box'),
          })}
        >
          <TripLoad detail={detail} isOpen={mayPlan && isStanding} />
        </Card>
        <PageStack>
          {mayPlan && isStanding && boxes.length > 0 && (
            <Card title={t('depart.title')}>
              <CardBody>
                <DepartForm code={trip.code} />
              </CardBody>
            </Card>
          )}
          {mayPlan && trip.status === 'departed' && (
            <Card title={t('arrive.title')}>
              <CardBody>
                <ArriveButton code={trip.code} />
              </CardBody>
            </Card>
          )}
          <Carriage detail={detail} />
          <Card title={t('step.title')}>
            <CardBody>
              <TripTimeline detail={detail} />
            </CardBody>
          </Card>
        </PageStack>
      </SideBySide>
    </>
  );
}

/** What became of the boxes on the way: who signed for them, and what a seal or a wrong place opened. */
function Custody({ code }: { code: string }) {
  const { t } = useTranslation('distribution');
  const { own } = useRegion();
  const mayReadCases = useMay('cases.read');
  const handOvers = useInfiniteQuery(tripHandOversQuery(code));
  const incidents = useInfiniteQuery({ ...casesQuery({ region: own, trip: code }), enabled: mayReadCases });
  return (
    <PageStack>
      {mayReadCases && (
        <Card title={t('custody.incidents')}>
          <QueryView query={incidents}>
            {({ pages }) => (
              <CaseTable
                rows={pages.flatMap((page) => page.items)}
                {...pagingOf(incidents)}
                empty={<EmptyState title={t('custody.noIncidents')} isGood />}
              />
            )}
          </QueryView>
        </Card>
      )}
      <Card title={t('custody.title')}>
        <QueryView query={handOvers}>
          {({ pages }) => <TripCustody rows={pages.flatMap((page) => page.items)} {...pagingOf(handOvers)} />}
        </QueryView>
      </Card>
    </PageStack>
  );
}

function Carriage({ detail: { trip, truckSeals } }: { detail: TripDetail }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  return (
    <Card title={t('trip.carriage')}>
      <Facts
        facts={[
          { label: t(`mode.${trip.mode as 'truck' | 'boat'}`), value: `${trip.vehiclePlate} · ${trip.driverName}` },
          { label: t('plan.escortOffice'), value: trip.escortOffice },
          { label: t('depart.seals'), value: truckSeals.length === 0 ? '–' : truckSeals.join(', ') },
          { label: t('plan.departure'), value: format.dateTime(trip.plannedDepartureAt) },
          { label: t('column.departure'), value: format.dateTime(trip.latestDepartureAt) },
        ]}
      />
    </Card>
  );
}

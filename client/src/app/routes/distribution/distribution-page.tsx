import { Button, Group } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelOf } from '@/app/context/regions';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { Card, Facts } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { QueryView } from '@/components/state-views';
import { boardQuery, handOversQuery, tripsQuery, type Board } from '@/features/distribution/api/reads';
import { routeGroupsQuery } from '@/features/distribution/api/trips';
import { PlanTripDialog } from '@/features/distribution/components/plan-trip-dialog';
import { RouteGroupDialog } from '@/features/distribution/components/route-group-dialog';
import { BoardTable, HandOverTable, TripTable } from '@/features/distribution/components/tables';
import { useFormat } from '@/i18n/use-format';
import { DistributionTabs } from './distribution-tabs';

/** Where the boxes stand, how many stations were served by H-1, and what was signed. */
export function DistributionPage() {
  const { t } = useTranslation('distribution');
  const { region } = useRegion();
  const board = useQuery(boardQuery(region));
  const trips = useInfiniteQuery(tripsQuery(region));
  const handOvers = useInfiniteQuery(handOversQuery(region));
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <DownloadMenu hrefFor={(format) => `/api/hand-overs?region=${region}&format=${format}`} />
      </PageHeader>
      <DistributionTabs />
      <PageStack>
        <QueryView query={board}>{(read) => <BoardCards board={read} />}</QueryView>
        <Card title={t('trips')} aside={<PlanTrip region={region} />}>
          <QueryView query={trips}>
            {({ pages }) => (
              <TripTable
                rows={pages.flatMap((page) => page.items)}
                hasMore={trips.hasNextPage}
                isLoadingMore={trips.isFetchingNextPage}
                onLoadMore={() => trips.fetchNextPage()}
              />
            )}
          </QueryView>
        </Card>
        <Card title={t('handOvers')}>
          <QueryView query={handOvers}>
            {({ pages }) => (
              <HandOverTable
                rows={pages.flatMap((page) => page.items)}
                hasMore={handOvers.hasNextPage}
                isLoadingMore={handOvers.isFetchingNextPage}
                onLoadMore={() => handOvers.fetchNextPage()}
              />
            )}
          </QueryView>
        </Card>
      </PageStack>
    </>
  );
}

/** Absent without the right to plan; a trip needs a route group, and a route group a regency. */
function PlanTrip({ region }: { region: string }) {
  const { t } = useTranslation('distribution');
  const mayPlan = useMay('distribution.plan-trips');
  const [open, setOpen] = useState<'group' | 'trip' | null>(null);
  const { data } = useInfiniteQuery({ ...routeGroupsQuery(region), enabled: mayPlan });
  const groups = data?.pages.flatMap((page) => page.items) ?? [];
  const close = () => {
    setOpen(null);
  };
  if (!mayPlan) return null;
  return (
    <Group gap="xs">
      {levelOf(region) === 'regency' && (
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => {
            setOpen('group');
          }}
        >
          {t('group.open')}
        </Button>
      )}
      {groups.length > 0 && (
        <Button
          leftSection={<Icon name="truck" size={16} />}
          onClick={() => {
            setOpen('trip');
          }}
        >
          {t('plan.open')}
        </Button>
      )}
      {open === 'group' && <RouteGroupDialog region={region} onClose={close} />}
      {open === 'trip' && <PlanTripDialog groups={groups} onClose={close} />}
    </Group>
  );
}

function BoardCards({ board }: { board: Board }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const sum = (count: (area: Board['areas'][number]) => number) =>
    board.areas.reduce((total, area) => total + count(area), 0);
  const stations = sum((area) => area.stations);
  return (
    <>
      <Card
        title={t('rate.title')}
        note={board.dueAt == null ? undefined : t('due', { time: format.dateTime(board.dueAt) })}
      >
        <Facts
          facts={[
            {
              label: t('rate.value', {
                served: format.number(sum((area) => area.onTimeStations)),
                all: format.number(stations),
              }),
              value: [
                t('rate.late', {
                  amount: format.count(
                    sum((area) => area.lateStations),
                    'station',
                  ),
                }),
                t('rate.notMeasured', {
                  amount: format.count(
                    sum((area) => area.notMeasuredStations),
                    'station',
                  ),
                }),
              ].join(', '),
            },
          ]}
        />
      </Card>
      <Card title={t('board')}>
        <BoardTable areas={board.areas} />
      </Card>
    </>
  );
}

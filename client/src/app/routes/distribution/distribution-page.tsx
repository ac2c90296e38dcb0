import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { Card, Facts } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { QueryView } from '@/components/state-views';
import { boardQuery, handOversQuery, tripsQuery, type Board } from '@/features/distribution/api/reads';
import { BoardTable, HandOverTable, TripTable } from '@/features/distribution/components/tables';
import { useFormat } from '@/i18n/use-format';

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
      <PageStack>
        <QueryView query={board}>{(read) => <BoardCards board={read} />}</QueryView>
        <Card title={t('trips')}>
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

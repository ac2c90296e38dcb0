import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState, QueryView } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { stationsQuery, type RegionView, type StationView } from '../api/regions';

/** The polling stations of a region by village and number. */
export function StationsTable({ region }: { region: RegionView }) {
  const { t } = useTranslation('regions');
  const format = useFormat();
  const query = useInfiniteQuery(stationsQuery(region.code));
  const columns: Column<StationView>[] = [
    {
      key: 'code',
      header: t('stations.code'),
      isRowHeader: true,
      cell: ({ number, code }) => (
        <>
          {t('stations.name', { number: String(number).padStart(3, '0') })}{' '}
          <span className="t-code t-faint" style={{ fontWeight: 400 }}>
            {code}
          </span>
        </>
      ),
    },
    { key: 'village', header: t('stations.village'), cell: ({ villageName }) => villageName },
    {
      key: 'voters',
      header: t('stations.voters'),
      align: 'right',
      cell: ({ voters }) => format.number(voters),
      total: format.number(region.voters),
    },
    {
      key: 'reserve',
      header: t('stations.reserve'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ reserveSheets }) => format.number(reserveSheets),
      total: format.number(region.reserveSheets),
    },
    {
      key: 'ballots',
      header: t('stations.ballots'),
      align: 'right',
      cell: ({ ballotSheets }) => format.number(ballotSheets),
      total: format.number(region.voters + region.reserveSheets),
    },
  ];
  return (
    <QueryView query={query}>
      {({ pages }) => (
        <DataTable
          caption={t('stations.title')}
          columns={columns}
          rows={pages.flatMap(({ items }) => items)}
          rowKey={({ code }) => code}
          totalCount={region.counts.stations}
          hasMore={query.hasNextPage}
          isLoadingMore={query.isFetchingNextPage}
          onLoadMore={() => query.fetchNextPage()}
          empty={<EmptyState title={t('noSnapshot.title')} hint={t('noSnapshot.hint')} />}
        />
      )}
    </QueryView>
  );
}

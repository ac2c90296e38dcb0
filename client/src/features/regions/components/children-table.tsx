import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState, QueryView } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { childrenQuery, type RegionRow, type RegionView } from '../api/regions';

/** The regions one level below, each a link to itself. */
export function ChildrenTable({ region, search }: { region: RegionView; search: string }) {
  const { t } = useTranslation('regions');
  const format = useFormat();
  const query = useInfiniteQuery(childrenQuery(region.code, search));
  const isAll = search === '';
  const columns: Column<RegionRow>[] = [
    {
      key: 'region',
      header: t('children.region'),
      isRowHeader: true,
      cell: ({ code, name }) => (
        <Link to="." search={(current: object) => ({ ...current, region: code, search: undefined })}>
          {name}
        </Link>
      ),
    },
    {
      key: 'code',
      header: t('children.code'),
      isHiddenOnPhone: true,
      cell: ({ code }) => <span className="t-code t-muted">{code}</span>,
    },
    {
      key: 'stations',
      header: t('children.stations'),
      align: 'right',
      cell: ({ stations }) => format.number(stations),
      total: isAll ? format.number(region.counts.stations) : undefined,
    },
    {
      key: 'voters',
      header: t('children.voters'),
      align: 'right',
      cell: ({ voters }) => format.number(voters),
      total: isAll ? format.number(region.voters) : undefined,
    },
    {
      key: 'perStation',
      header: t('children.perStation'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ voters, stations }) => (stations === 0 ? '–' : format.number(Math.round(voters / stations))),
    },
    {
      key: 'reserve',
      header: t('children.reserve'),
      align: 'right',
      cell: ({ reserveSheets }) => format.number(reserveSheets),
      total: isAll ? format.number(region.reserveSheets) : undefined,
    },
  ];
  return (
    <QueryView query={query}>
      {({ pages }) => (
        <DataTable
          caption={t('children.title')}
          columns={columns}
          rows={pages.flatMap(({ items }) => items)}
          rowKey={({ code }) => code}
          hasMore={query.hasNextPage}
          isLoadingMore={query.isFetchingNextPage}
          onLoadMore={() => query.fetchNextPage()}
          isStale={query.isPlaceholderData}
          empty={<EmptyState title={t('children.empty')} />}
        />
      )}
    </QueryView>
  );
}

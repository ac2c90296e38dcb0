import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { RecapRow } from '../api/types';

interface RecapTableProps {
  rows: readonly RecapRow[];
  hasMore?: boolean;
  isLoadingMore?: boolean;
  onLoadMore?: () => unknown;
}

/** Work and wage of each team, day and contest; the last day first. */
export function RecapTable(props: RecapTableProps) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const number = (
    key: keyof RecapRow & string,
    header: string,
    value: (row: RecapRow) => number,
  ): Column<RecapRow> => ({
    key,
    header,
    align: 'right',
    isHiddenOnPhone: key !== 'countedSheets',
    cell: (row) => format.number(value(row)),
  });
  const columns: Column<RecapRow>[] = [
    {
      key: 'day',
      header: t('recap.day'),
      isRowHeader: true,
      cell: ({ day, teamName }) => `${format.date(day, { weekday: true })} · ${teamName ?? t('recap.officers')}`,
    },
    {
      key: 'contest',
      header: t('recap.contest'),
      cell: ({ contestCode }) => <StockName item="BALLOT" contest={contestCode} />,
    },
    number('cartons', t('recap.cartons'), (row) => row.cartons),
    number('countedSheets', t('recap.counted'), (row) => row.countedSheets),
    number('goodSheets', t('recap.good'), (row) => row.goodSheets),
    number('damagedSheets', t('recap.damaged'), (row) => row.damagedSheets),
    number('shortSheets', t('recap.short'), (row) => row.shortSheets),
    number('overSheets', t('recap.over'), (row) => row.overSheets),
    { key: 'wage', header: t('recap.wage'), align: 'right', cell: ({ wageSen }) => format.rupiah(wageSen) },
  ];
  return (
    <DataTable
      caption={t('recap.title')}
      columns={columns}
      rowKey={({ day, teamCode, contestCode }) => `${day}|${teamCode ?? ''}|${contestCode ?? ''}`}
      empty={<EmptyState title={t('recap.none')} icon="list" />}
      {...props}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { ContestName } from '@/components/contest-name';
import { DataTable, type Column } from '@/components/data-table';
import { QueryView } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { balanceQuery, type ContestReconciliation } from '../api/get-balance';
import { contestsQuery } from '../api/list-choices';
import { termsOf } from '../model/chain';
import styles from './overview.module.css';

const sums = {
  ordered: ['ordered'],
  packed: ['packed'],
  onRoad: ['onRoad'],
  inWarehouse: ['unsorted', 'good', 'revoteStore'],
  damaged: ['damaged'],
  astray: ['missing', 'untraced', 'quarantine'],
} as const;
const sumKeys = Object.keys(sums) as (keyof typeof sums)[];

/** A kabupaten/kota has few contests: each with its own line and its own difference. */
export function ContestTable({ region, item, contest }: { region: string; item: string; contest?: string }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const balance = useQuery(balanceQuery(region, contest));
  const columns: Column<ContestReconciliation>[] = [
    { key: 'contest', header: t('contests.contest'), isRowHeader: true, cell: (row) => <Name row={row} /> },
    ...sumKeys.map((key): Column<ContestReconciliation> => ({
      key,
      header: t(`contests.${key}`),
      align: 'right',
      isHiddenOnPhone: key === 'packed' || key === 'onRoad',
      cell: (row) => format.number(termsOf(row, sums[key])),
    })),
    {
      key: 'difference',
      header: t('contests.difference'),
      align: 'right',
      cell: ({ difference }) => (
        <StatusBadge tone={difference === 0 ? 'ok' : 'bad'}>{format.difference(difference)}</StatusBadge>
      ),
    },
  ];
  return (
    <Card title={t('contests.title')}>
      <QueryView query={balance}>
        {(data) => (
          <div className={styles.wide} tabIndex={0} role="group" aria-label={t('contests.title')}>
            <DataTable
              caption={t('contests.title')}
              columns={columns}
              rows={data.contests.filter((row) => row.item === item)}
              rowKey={(row) => `${row.contest ?? row.item}/${row.pool}`}
            />
          </div>
        )}
      </QueryView>
    </Card>
  );
}

function Name({ row }: { row: ContestReconciliation }) {
  const { t } = useTranslation('overview');
  const contests = useQuery(contestsQuery).data ?? [];
  const contest = contests.find(({ code }) => code === row.contest);
  const pool = <span className="t-faint"> {t(row.pool === 'revote' ? 'contests.revote' : 'contests.ordinary')}</span>;
  if (row.contest == null) {
    return (
      <>
        {t('contests.noContest')}
        {pool}
      </>
    );
  }
  if (contest === undefined) return row.contest;
  return (
    <ContestName kind={contest.kind}>
      {t(`contest.${contest.kind}`, { ns: 'common' })}
      {pool}
    </ContestName>
  );
}

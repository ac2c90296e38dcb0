import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge, type Tone } from '@/components/status-badge';
import type { IconName } from '@/components/icon';
import { useFormat } from '@/i18n/use-format';
import { leadTimesQuery, type LeadTime } from '../api/get-lead-times';
import { journey, slackState, splitLeadTimes, type SlackState } from '../model/lead-times';
import { reportingRegion } from '../model/regions';
import styles from './overview.module.css';
import { useListLink } from './use-list-link';

/** How long each way takes as measured, and by when the rest must leave. */
export function LeadTimesView() {
  const { t } = useTranslation('overview');
  const region = reportingRegion(useRegion().region);
  const name = useRegionName(region);
  const query = useQuery(leadTimesQuery(region));
  const ways = splitLeadTimes(query.data ?? []);
  const count = (state: SlackState) => ways.measured.filter((way) => slackState(way) === state).length;
  const note =
    query.data === undefined
      ? undefined
      : t('leadTimes.summary', { overdue: count('overdue'), soon: count('soon'), waiting: ways.notMeasured.length });
  return (
    <>
      <PageHeader title={t('leadTimes.title', { name })} description={t('leadTimes.description')} note={note} />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('leadTimes.empty')} hint={t('leadTimes.emptyHint')} icon="truck" />
          ) : (
            <div className={styles.stack}>
              <Measured rows={ways.measured} />
              {ways.notMeasured.length > 0 && <NotMeasured rows={ways.notMeasured} />}
            </div>
          )
        }
      </QueryView>
    </>
  );
}

function Measured({ rows }: { rows: readonly LeadTime[] }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const columns = useColumns();
  const hour = t('leadTimes.hour');
  const time = (minutes: number | null | undefined) => (minutes == null ? '–' : journey(minutes, hour));
  const own: Column<LeadTime>[] = [
    columns.destination,
    { key: 'slack', header: t('leadTimes.slack'), cell: (row) => <Slack row={row} /> },
    columns.plant,
    {
      key: 'typical',
      header: t('leadTimes.typical'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: (row) => time(row.typicalMinutes),
    },
    { key: 'longest', header: t('leadTimes.longest'), align: 'right', cell: (row) => time(row.longestMinutes) },
    {
      key: 'basis',
      header: t('leadTimes.basis'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: (row) => <span className="t-muted">{format.number(row.measured)}</span>,
    },
    columns.toCome,
    columns.due,
    {
      key: 'latest',
      header: t('leadTimes.latest'),
      cell: (row) => <Moment at={row.latestDepartureAt} />,
    },
  ];
  return (
    <Card title={t('leadTimes.measured')} note={t('leadTimes.measuredHint')}>
      <div className={styles.wide} tabIndex={0} role="group" aria-label={t('leadTimes.measured')}>
        <DataTable
          caption={t('leadTimes.measured')}
          columns={own}
          rows={rows}
          rowKey={keyOf}
          empty={<EmptyState title={t('leadTimes.noneMeasured')} hint={t('leadTimes.noneMeasuredHint')} icon="clock" />}
        />
      </div>
    </Card>
  );
}

/** Apart from zero: nobody knows yet how long these take. */
function NotMeasured({ rows }: { rows: readonly LeadTime[] }) {
  const { t } = useTranslation('overview');
  const columns = useColumns();
  const state: Column<LeadTime> = {
    key: 'state',
    header: t('leadTimes.slack'),
    cell: () => <StatusBadge tone="none">{t('leadTimes.waiting')}</StatusBadge>,
  };
  return (
    <Card title={t('leadTimes.notMeasured')} note={t('leadTimes.notMeasuredHint')}>
      <div className={styles.wide} tabIndex={0} role="group" aria-label={t('leadTimes.notMeasured')}>
        <DataTable
          caption={t('leadTimes.notMeasured')}
          columns={[columns.destination, state, columns.plant, columns.toCome, columns.due]}
          rows={rows}
          rowKey={keyOf}
        />
      </div>
    </Card>
  );
}

const keyOf = (row: LeadTime) => `${row.plant}/${row.destination}`;

function useColumns(): Record<'destination' | 'plant' | 'toCome' | 'due', Column<LeadTime>> {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const listLink = useListLink();
  return {
    destination: {
      key: 'destination',
      header: t('leadTimes.destination'),
      isRowHeader: true,
      cell: (row) => <Destination row={row} />,
    },
    plant: {
      key: 'plant',
      header: t('leadTimes.plant'),
      cell: (row) => row.plantName,
    },
    toCome: {
      key: 'toCome',
      header: t('leadTimes.toCome'),
      align: 'right',
      cell: (row) => {
        const link = row.toComeSheets > 0 ? listLink('orders', { region: row.destination }) : undefined;
        const amount = format.count(row.toComeSheets, 'sheet');
        return link === undefined ? amount : <Link {...link}>{amount}</Link>;
      },
    },
    due: {
      key: 'due',
      header: t('leadTimes.due'),
      isHiddenOnPhone: true,
      cell: (row) => <Moment at={row.dueAt} />,
    },
  };
}

function Moment({ at }: { at: string | null | undefined }) {
  const format = useFormat();
  return <span className={styles.one}>{at == null ? '–' : format.dateTime(at)}</span>;
}

function Destination({ row }: { row: LeadTime }) {
  const name = useRegionName(row.destination);
  const link = useListLink()('shipments', { region: row.destination });
  return link === undefined ? name : <Link {...link}>{name}</Link>;
}

const slackLooks: Record<SlackState, { tone: Tone; icon?: IconName }> = {
  overdue: { tone: 'bad', icon: 'clock' },
  soon: { tone: 'warn' },
  enough: { tone: 'info', icon: 'clock' },
  done: { tone: 'ok' },
};

function Slack({ row }: { row: LeadTime }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const state = slackState(row);
  const minutes = Math.abs(row.slackMinutes ?? 0);
  const time = minutes >= 2 * 1440 ? format.duration(minutes * 60_000) : journey(minutes, t('leadTimes.hour'));
  const word =
    state === 'done' ? t('leadTimes.done') : t(state === 'overdue' ? 'leadTimes.past' : 'leadTimes.left', { time });
  return <StatusBadge {...slackLooks[state]}>{word}</StatusBadge>;
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/app/context/environment';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { Arrival, VillageBox } from '../api/reads';
import styles from './distribution.module.css';
import { BoxLink, SignedAt } from './links';
import type { Paging } from './paging';

/** Villages or subdistricts, each with its two events and what is late or missing (R10). */
export function ArrivalTable({
  rows,
  isByDistrict,
  ...paging
}: { rows: readonly Arrival[]; isByDistrict: boolean } & Paging) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const now = useNow();
  const isOverdue = (row: Arrival) => row.dueAt != null && Date.parse(row.dueAt) < now.getTime();
  const of = (part: number, row: Arrival) => `${format.number(part)} / ${format.number(row.boxes)}`;
  const columns: Column<Arrival>[] = [
    {
      key: 'place',
      header: t(isByDistrict ? 'arrivals.district' : 'arrivals.place'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          {isByDistrict ? (
            <Link to="/distribution/arrivals" search={{ region: row.code }} className="t-link">
              {row.name}
            </Link>
          ) : (
            <Link to="/distribution/arrivals/$village" params={{ village: row.code }} className="t-link">
              {row.name}
            </Link>
          )}
          <span className={styles.sub}>{row.parentName}</span>
        </span>
      ),
    },
    {
      key: 'atVillage',
      header: t('arrivals.atVillage'),
      align: 'right',
      cell: (row) => of(row.atVillageBoxes, row),
    },
    {
      key: 'atStation',
      header: t('arrivals.atStation'),
      align: 'right',
      cell: (row) => of(row.onTimeBoxes + row.lateBoxes, row),
    },
    {
      key: 'late',
      header: t('arrivals.lateBoxes'),
      align: 'right',
      cell: (row) =>
        row.lateBoxes === 0 ? (
          format.number(0)
        ) : (
          <StatusBadge tone="bad" icon="clock">
            {format.count(row.lateBoxes, 'box')}
          </StatusBadge>
        ),
    },
    {
      key: 'missing',
      header: t('arrivals.missingBoxes'),
      align: 'right',
      cell: (row) =>
        row.missingBoxes === 0 || !isOverdue(row) ? (
          format.number(row.missingBoxes)
        ) : (
          <StatusBadge tone="bad">{format.count(row.missingBoxes, 'box')}</StatusBadge>
        ),
    },
    {
      key: 'stations',
      header: t('column.onTime'),
      align: 'right',
      cell: (row) => `${format.number(row.onTimeStations)} / ${format.number(row.stations)}`,
    },
    {
      key: 'last',
      header: t('arrivals.last'),
      cell: (row) => (row.lastAtStationAt == null ? '–' : format.dateTime(row.lastAtStationAt)),
      isHiddenOnPhone: true,
    },
  ];
  return (
    <DataTable caption={t('arrivals.title')} columns={columns} rows={rows} rowKey={(row) => row.code} {...paging} />
  );
}

/** The boxes of a village with the signed time of each event, which leads to its record. */
export function VillageBoxTable({ rows, name, ...paging }: { rows: readonly VillageBox[]; name: string } & Paging) {
  const { t } = useTranslation('distribution');
  const isLate = (row: VillageBox) =>
    row.atStationAt != null && row.dueAt != null && Date.parse(row.atStationAt) > Date.parse(row.dueAt);
  const columns: Column<VillageBox>[] = [
    {
      key: 'box',
      header: t('usage.box'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          TPS {String(row.stationNumber).padStart(3, '0')}
          <span className={styles.sub}>
            <BoxLink code={row.box} />
          </span>
        </span>
      ),
    },
    {
      key: 'contest',
      header: t('paper.contest'),
      cell: (row) => <StockName item="BALLOT" contest={row.contestCode} />,
      isHiddenOnPhone: true,
    },
    {
      key: 'atVillage',
      header: t('arrivals.atVillage'),
      cell: (row) =>
        row.atVillageAt == null ? (
          <span className="t-muted">{t('arrivals.notYet')}</span>
        ) : (
          <SignedAt at={row.atVillageAt} number={row.atVillageBy} />
        ),
    },
    {
      key: 'atStation',
      header: t('arrivals.atStation'),
      cell: (row) =>
        row.atStationAt == null ? (
          <span className="t-muted">{t('arrivals.notYet')}</span>
        ) : (
          <span>
            <SignedAt at={row.atStationAt} number={row.atStationBy} />{' '}
            {isLate(row) && (
              <StatusBadge tone="bad" icon="clock">
                {t('late')}
              </StatusBadge>
            )}
          </span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('arrivals.village', { name })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.box}
      {...paging}
      empty={<EmptyState title={t('noBoxes')} hint={t('noBoxesHint')} icon="box" />}
    />
  );
}

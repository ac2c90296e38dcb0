import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { Area, HandOver, Trip } from '../api/reads';
import type { Paging } from './paging';
import { usePoint } from './point';

interface Found {
  gaps: number;
  misrouted: number;
  differentSeals: number;
}

/** What was seen that is not as it should be, in words. */
function Findings({ gaps, misrouted, differentSeals }: Found) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const words = [
    ...(differentSeals > 0 ? [t('finding.seal', { amount: format.number(differentSeals) })] : []),
    ...(misrouted > 0 ? [t('finding.misrouted', { amount: format.number(misrouted) })] : []),
    ...(gaps > 0 ? [t('finding.gap', { amount: format.number(gaps) })] : []),
  ];
  return words.length === 0 ? <>{t('finding.none')}</> : <StatusBadge tone="bad">{words.join(', ')}</StatusBadge>;
}

const places = ['boxes', 'sealed', 'atRegency', 'onTrip', 'atDistrict', 'atVillage', 'atStation', 'returned'] as const;
const placesOnPhone: readonly string[] = ['boxes', 'atStation'];

export function BoardTable({ areas }: { areas: readonly Area[] }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const columns: Column<Area>[] = [
    { key: 'area', header: t('column.area'), isRowHeader: true, cell: (row) => row.name },
    ...places.map((place): Column<Area> => ({
      key: place,
      header: t(`column.${place}`),
      align: 'right',
      cell: (row) => format.number(row[place]),
      isHiddenOnPhone: !placesOnPhone.includes(place),
    })),
    {
      key: 'onTime',
      header: t('column.onTime'),
      align: 'right',
      cell: (row) => `${format.number(row.onTimeStations)} / ${format.number(row.stations)}`,
    },
    { key: 'findings', header: t('column.findings'), cell: (row) => <Findings {...row} /> },
  ];
  return (
    <DataTable
      caption={t('board')}
      columns={columns}
      rows={areas}
      rowKey={(row) => row.code}
      empty={<EmptyState title={t('noBoxes')} hint={t('noBoxesHint')} icon="warehouse" />}
    />
  );
}

const tripTones = { planned: 'none', departed: 'info', arrived: 'ok' } as const;

/** Where a trip stands; that it left late, or should have left, stands beside it. */
export function TripStatus({ trip }: { trip: Trip }) {
  const { t } = useTranslation('distribution');
  const status = trip.status as keyof typeof tripTones;
  return (
    <>
      <StatusBadge tone={tripTones[status]}>{t(`status.${status}`)}</StatusBadge>
      {trip.isLate && (
        <StatusBadge tone="bad" icon="clock">
          {t('late')}
        </StatusBadge>
      )}
    </>
  );
}

export function TripTable({ rows, ...paging }: { rows: readonly Trip[] } & Paging) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const columns: Column<Trip>[] = [
    {
      key: 'trip',
      header: t('column.trip'),
      isRowHeader: true,
      cell: (row) => (
        <Link to="/distribution/trips/$code" params={{ code: row.code }} className="t-code">
          {row.code}
        </Link>
      ),
    },
    { key: 'route', header: t('column.route'), cell: (row) => row.routeGroupName },
    { key: 'vehicle', header: t('column.vehicle'), cell: (row) => row.vehiclePlate, isHiddenOnPhone: true },
    {
      key: 'load',
      header: t('column.load'),
      align: 'right',
      cell: (row) => `${format.number(row.loadedBoxes)} / ${format.count(row.capacityBoxes, 'box')}`,
      isHiddenOnPhone: true,
    },
    { key: 'departure', header: t('column.departure'), cell: (row) => format.dateTime(row.latestDepartureAt) },
    {
      key: 'status',
      header: t('column.status'),
      cell: (row) => <TripStatus trip={row} />,
    },
  ];
  return (
    <DataTable
      caption={t('trips')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      {...paging}
      empty={<EmptyState title={t('noTrips')} hint={t('noTripsHint')} icon="truck" />}
    />
  );
}

export function HandOverTable({ rows, ...paging }: { rows: readonly HandOver[] } & Paging) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const point = usePoint();
  const columns: Column<HandOver>[] = [
    {
      key: 'number',
      header: t('column.number'),
      isRowHeader: true,
      cell: (row) => (
        <Link to="/distribution/hand-overs/$number" params={{ number: row.number }} className="t-code">
          {row.number}
        </Link>
      ),
    },
    {
      key: 'from',
      header: t('column.from'),
      cell: (row) => point(row.fromLevel, row.fromName, row.fromStation),
      isHiddenOnPhone: true,
    },
    { key: 'to', header: t('column.to'), cell: (row) => point(row.toLevel, row.toName, row.toStation) },
    {
      key: 'boxes',
      header: t('column.boxes'),
      align: 'right',
      cell: (row) => format.count(row.boxCount, 'box'),
      isHiddenOnPhone: true,
    },
    { key: 'signedAt', header: t('column.signedAt'), cell: (row) => format.dateTime(row.occurredAt) },
    {
      key: 'findings',
      header: t('column.findings'),
      cell: (row) => <Findings gaps={row.gaps} misrouted={row.misroutedBoxes} differentSeals={row.differentSeals} />,
    },
  ];
  return (
    <DataTable
      caption={t('handOvers')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.number}
      {...paging}
      empty={<EmptyState title={t('noHandOvers')} hint={t('noHandOversHint')} icon="document" />}
    />
  );
}

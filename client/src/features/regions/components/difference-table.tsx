import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import type { RegionDifference } from '../api/snapshots';

function RegionLabel({ code }: { code: string }) {
  return (
    <>
      {useRegionName(code)} <span className="t-code t-faint">{code}</span>
    </>
  );
}

/** Stations and voters per kabupaten/kota in two versions, only where they differ. */
export function DifferenceTable({ rows }: { rows: readonly RegionDifference[] }) {
  const { t } = useTranslation('regions');
  const format = useFormat();
  const sum = (of: (row: RegionDifference) => number) => rows.reduce((total, row) => total + of(row), 0);
  const stations = sum((row) => row.stationsAfter - row.stationsBefore);
  const voters = sum((row) => row.votersAfter - row.votersBefore);
  const columns: Column<RegionDifference>[] = [
    {
      key: 'region',
      header: t('difference.region'),
      isRowHeader: true,
      cell: ({ region }) => <RegionLabel code={region} />,
    },
    {
      key: 'stations',
      header: t('difference.stations'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: (row) => `${format.number(row.stationsBefore)} → ${format.number(row.stationsAfter)}`,
    },
    {
      key: 'stationsChange',
      header: t('difference.stationsChange'),
      align: 'right',
      cell: (row) => format.difference(row.stationsAfter - row.stationsBefore),
      total: format.difference(stations),
    },
    {
      key: 'voters',
      header: t('difference.voters'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: (row) => `${format.number(row.votersBefore)} → ${format.number(row.votersAfter)}`,
    },
    {
      key: 'votersChange',
      header: t('difference.votersChange'),
      align: 'right',
      cell: (row) => format.difference(row.votersAfter - row.votersBefore),
      total: format.difference(voters),
    },
  ];
  return (
    <DataTable
      caption={t('difference.title')}
      columns={columns}
      rows={rows}
      rowKey={({ region }) => region}
      empty={<EmptyState isGood title={t('difference.none')} />}
    />
  );
}

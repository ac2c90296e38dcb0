import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { PackingVillage } from '../api/types';
import styles from './packing.module.css';

interface VillageTableProps {
  rows: readonly PackingVillage[];
  hasMore: boolean;
  isLoadingMore: boolean;
  isStale: boolean;
  onLoadMore: () => unknown;
}

/** Villages with a pack list and how far their boxes are; each leads to its matrix. */
export function VillageTable(props: VillageTableProps) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const columns: Column<PackingVillage>[] = [
    {
      key: 'village',
      header: t('column.village'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          <Link to="/packing" search={{ region: row.code }} className="t-link">
            {row.name}
          </Link>
          <span className={styles.sub}>{t('district', { name: row.districtName })}</span>
        </span>
      ),
    },
    { key: 'state', header: t('column.state'), cell: (row) => <VillageState village={row} /> },
    {
      key: 'stations',
      header: t('column.stations'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: (row) => format.number(row.stations),
    },
    { key: 'boxes', header: t('column.boxes'), align: 'right', cell: (row) => format.number(row.boxes) },
    { key: 'filled', header: t('status.filled'), align: 'right', cell: (row) => format.number(row.filledBoxes) },
    { key: 'verified', header: t('status.verified'), align: 'right', cell: (row) => format.number(row.verifiedBoxes) },
    { key: 'sealed', header: t('status.sealed'), align: 'right', cell: (row) => format.number(row.sealedBoxes) },
    {
      key: 'sheets',
      header: t('column.requiredSheets'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: (row) => format.number(row.requiredSheets),
    },
  ];
  return <DataTable caption={t('villages')} columns={columns} rowKey={(row) => row.code} {...props} />;
}

function VillageState({ village }: { village: PackingVillage }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const waiting = village.filledBoxes - village.verifiedBoxes;
  if (village.sealedBoxes === village.boxes)
    return (
      <StatusBadge tone="ok" icon="seal">
        {t('village.sealed')}
      </StatusBadge>
    );
  if (waiting > 0)
    return <StatusBadge tone="warn">{t('village.waiting', { amount: format.count(waiting, 'box') })}</StatusBadge>;
  return village.filledBoxes > 0 ? (
    <StatusBadge tone="info">{t('village.underWay')}</StatusBadge>
  ) : (
    <StatusBadge tone="none">{t('village.notStarted')}</StatusBadge>
  );
}

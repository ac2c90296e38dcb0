import { Link, type LinkProps } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import type { Unit } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import type { RegionProgress } from '../api/get-overview';
import { columnKeys, isColumnKey, isProvince, shareReceived, sortRegions, valueOf } from '../model/regions';
import type { ColumnKey, NumberKey, RegionSort } from '../model/regions';
import styles from './overview.module.css';
import { useListLink, type ListName } from './use-list-link';

const lists: Record<NumberKey, { list: ListName; search?: Record<string, string> }> = {
  required: { list: 'requirement' },
  ordered: { list: 'orders' },
  printed: { list: 'orders' },
  packed: { list: 'orders' },
  dispatched: { list: 'shipments' },
  onRoad: { list: 'shipments', search: { status: 'dispatched' } },
  received: { list: 'shipments', search: { status: 'received' } },
  sorted: { list: 'reconciliation' },
  damaged: { list: 'reconciliation' },
  missing: { list: 'cases', search: { kind: 'countedShort' } },
  astray: { list: 'cases' },
  late: { list: 'shipments', search: { late: 'true' } },
  cases: { list: 'cases' },
};

/** The phone's card carries these. */
const onPhone: ReadonlySet<ColumnKey> = new Set(['name', 'ordered', 'received', 'share', 'late', 'cases']);

interface RegionTableProps {
  rows: readonly RegionProgress[];
  total: RegionProgress;
  unit: Unit;
  linkTo: (code: string) => LinkProps;
}

/** Every region with every stage; each number opens the list behind it. */
export function RegionTable({ rows, total, unit, linkTo }: RegionTableProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const listLink = useListLink();
  const [sort, setSort] = useState<RegionSort>({ key: 'name', isDescending: false });

  const cell = (key: ColumnKey) =>
    function RegionCell(row: RegionProgress): ReactNode {
      if (key === 'name') return <Name row={row} linkTo={linkTo} />;
      if (key === 'share') return <Share row={row} />;
      const { list, search } = lists[key];
      return <Amount value={valueOf(row, key)} link={listLink(list, { region: row.code, ...search })} />;
    };
  const totalOf = (key: ColumnKey): ReactNode => {
    if (key === 'name') return undefined;
    if (key === 'share') return format.percent(...partsOf(total));
    const value = valueOf(total, key);
    return value === null ? '–' : format.number(value);
  };
  const columns = columnKeys.map((key): Column<RegionProgress> => ({
    key,
    header: t(`regions.${key}`),
    align: key === 'name' ? 'left' : 'right',
    isRowHeader: key === 'name',
    isSortable: true,
    isHiddenOnPhone: !onPhone.has(key),
    cell: cell(key),
    total: totalOf(key),
  }));
  return (
    <Card
      title={t('regions.title')}
      note={`${t('regions.unit', { unit: format.unit(unit) })} · ${t('regions.shared')}`}
    >
      <div className={styles.wide} tabIndex={0} role="group" aria-label={t('regions.title')}>
        <DataTable
          caption={t('regions.title')}
          columns={columns}
          rows={sortRegions(rows, sort)}
          rowKey={(row) => row.code}
          sort={sort}
          onSort={({ key, isDescending }) => {
            if (isColumnKey(key)) setSort({ key, isDescending: key === sort.key ? isDescending : key !== 'name' });
          }}
        />
      </div>
    </Card>
  );
}

function partsOf(row: RegionProgress): [number, number] {
  const { numerator, denominator } = shareReceived(row);
  return [numerator, denominator];
}

function Share({ row }: { row: RegionProgress }) {
  const format = useFormat();
  return format.percent(...partsOf(row));
}

function Name({ row, linkTo }: { row: RegionProgress; linkTo: (code: string) => LinkProps }) {
  const { t } = useTranslation('overview');
  const name = useRegionName(row.code);
  if (isProvince(row.code)) return t('regions.provinceRow', { name });
  return <Link {...linkTo(row.code)}>{name}</Link>;
}

/** Zero needs no list; what is not known is a dash. */
function Amount({ value, link }: { value: number | null; link?: LinkProps }) {
  const format = useFormat();
  if (value === null) return <span className="t-faint">–</span>;
  if (value === 0) return <span className="t-faint">0</span>;
  return link === undefined ? format.number(value) : <Link {...link}>{format.number(value)}</Link>;
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useItems } from '@/app/context/contests';
import { useMay } from '@/app/context/session';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { unitNamed } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import type { StorageIncident, StorageIncidentDetail } from '../api/types';
import { conditions, incidentKinds, personName } from '../model/words';
import { CartonLink } from './carton-table';
import { ClearDialog } from './clear-dialog';
import { StockLabel, usePlaceWords } from './stock-words';
import styles from './stock.module.css';

export function useIncidentColumns(hasWarehouses: boolean): Column<StorageIncident>[] {
  const { t } = useTranslation('stock');
  const format = useFormat();
  return [
    {
      key: 'code',
      header: t('column.incident'),
      isRowHeader: true,
      cell: (row) => (
        <>
          <Link to="/stock/incidents/$code" params={{ code: row.code }} className="t-link t-code">
            {row.code}
          </Link>
          {hasWarehouses && <span className={styles.sub}>{row.regionName}</span>}
        </>
      ),
    },
    {
      key: 'kind',
      header: t('column.kind'),
      cell: (row) => t(`kind.${incidentKinds.find((kind) => kind === row.kind) ?? 'other'}`),
    },
    {
      key: 'affected',
      header: t('column.affected'),
      cell: (row) =>
        [
          ...(row.cartonCount > 0 ? [format.count(row.cartonCount, 'carton')] : []),
          ...(row.stockQuantity > 0 ? [format.count(row.stockQuantity, 'piece')] : []),
        ].join(' · '),
    },
    { key: 'remark', header: t('column.remark'), isHiddenOnPhone: true, cell: ({ remark }) => remark },
    {
      key: 'time',
      header: t('column.time'),
      cell: (row) => `${format.dateTime(row.occurredAt)} · ${personName(row.reportedBy)}`,
    },
  ];
}

type Carton = StorageIncidentDetail['cartons'][number];
type Lost = StorageIncidentDetail['stock'][number];

/** The cartons of an incident, what became of each and where it stands now. */
export function IncidentCartons({ cartons }: { cartons: readonly Carton[] }) {
  const { t } = useTranslation('stock');
  const placeWords = usePlaceWords();
  const mayRecord = useMay('stock.record');
  const [clearing, setClearing] = useState<string | null>(null);
  const columns: Column<Carton>[] = [
    { key: 'code', header: t('column.carton'), isRowHeader: true, cell: ({ code }) => <CartonLink code={code} /> },
    {
      key: 'fate',
      header: t('column.fate'),
      cell: ({ fate }) => <StatusBadge tone={fate === 'damaged' ? 'bad' : 'warn'}>{t(`fate.${fate}`)}</StatusBadge>,
    },
    { key: 'now', header: t('column.now'), cell: ({ place }) => placeWords(place) },
    ...(mayRecord && cartons.some(({ place }) => place === 'quarantine')
      ? [
          {
            key: 'action',
            header: t('column.action'),
            cell: ({ code, place }: Carton) =>
              place === 'quarantine' ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('clear.title', { code })}
                  onClick={() => {
                    setClearing(code);
                  }}
                >
                  {t('cartons.clearShort')}
                </Button>
              ) : (
                '–'
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        caption={t('incident.cartons')}
        columns={columns}
        rows={cartons}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t('incident.noCartons')} icon="box" />}
      />
      {clearing !== null && (
        <ClearDialog
          code={clearing}
          onClose={() => {
            setClearing(null);
          }}
        />
      )}
    </>
  );
}

/** Other goods that an incident made useless. */
export function IncidentStock({ stock }: { stock: readonly Lost[] }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const items = useItems();
  const columns: Column<Lost>[] = [
    {
      key: 'item',
      header: t('column.item'),
      isRowHeader: true,
      cell: (row) => <StockLabel item={row.itemCode} contest={row.contestCode} />,
    },
    {
      key: 'condition',
      header: t('column.condition'),
      cell: (row) => t(`condition.${conditions.find((one) => one === row.condition) ?? 'good'}`),
    },
    {
      key: 'quantity',
      header: t('column.quantity'),
      align: 'right',
      cell: (row) => format.count(row.quantity, unitNamed(items.find(({ code }) => code === row.itemCode)?.unit ?? '')),
    },
  ];
  return (
    <DataTable
      caption={t('incident.stock')}
      columns={columns}
      rows={stock}
      rowKey={(row) => `${row.itemCode}/${row.contestCode ?? ''}/${row.condition}`}
    />
  );
}

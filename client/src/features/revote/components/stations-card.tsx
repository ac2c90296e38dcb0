import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { useFormat } from '@/i18n/use-format';
import type { Release, ReleaseDetail, Station } from '../api/reads';
import { HandOutDialog } from './hand-out-dialog';
import { ReportDialog } from './report-dialog';
import { StationStatusBadge } from './revote-status';
import styles from './revote.module.css';

/** The stations of an order: who has been given sheets, and what they made of them. */
export function StationsCard({ detail: { release, stations } }: { detail: ReleaseDetail }) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const mayAct = useMay('revote.manage') && release.status === 'released';
  const nameOf = (station: Station) =>
    t('stations.name', { number: format.number(station.stationNumber), village: station.villageName });
  const columns: Column<Station>[] = [
    {
      key: 'station',
      header: t('stations.station'),
      isRowHeader: true,
      cell: (station) => (
        <span className={styles.cell}>
          {nameOf(station)}
          {station.boxCode != null && <small className="t-code">{t('stations.box', { code: station.boxCode })}</small>}
        </span>
      ),
    },
    {
      key: 'sheets',
      header: t('stations.sheets'),
      align: 'right',
      cell: (station) => format.count(station.sheets, 'sheet'),
    },
    {
      key: 'told',
      header: t('stations.told'),
      align: 'right',
      cell: ({ usedSheets, spoiledSheets, unusedSheets }) =>
        usedSheets == null
          ? '–'
          : [usedSheets, spoiledSheets ?? 0, unusedSheets ?? 0].map((sheets) => format.number(sheets)).join(' / '),
    },
    { key: 'status', header: t('stations.status'), cell: (station) => <StationStatusBadge status={station.status} /> },
    ...(mayAct
      ? [
          {
            key: 'act',
            header: t('stations.action'),
            cell: (station: Station) => <NextStep release={release} station={station} />,
          },
        ]
      : []),
  ];
  return (
    <Card title={t('stations.title')}>
      <DataTable
        caption={t('stations.caption')}
        columns={columns}
        rows={stations}
        rowKey={(station) => `${station.villageCode}-${String(station.stationNumber)}`}
      />
    </Card>
  );
}

/** The next act at a station. The dialog belongs to the act it was opened for: when the station moves on, it does not turn into the next. */
function NextStep({ release, station }: { release: Release; station: Station }) {
  const { t } = useTranslation('revote');
  const [open, setOpen] = useState<'handOut' | 'report' | null>(null);
  const step = station.status === 'waiting' ? 'handOut' : station.status === 'handedOut' ? 'report' : null;
  if (step === null) return null;
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <Button
        size="compact-md"
        onClick={() => {
          setOpen(step);
        }}
      >
        {t(`stations.${step}`)}
      </Button>
      {open === 'handOut' && step === 'handOut' && (
        <HandOutDialog release={release} station={station} onClose={close} />
      )}
      {open === 'report' && step === 'report' && <ReportDialog code={release.code} station={station} onClose={close} />}
    </>
  );
}

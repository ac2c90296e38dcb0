import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import type { Carton, Pool } from '../api/reads';
import { ArchiveDialog } from './archive-dialog';
import styles from './revote.module.css';

interface CartonsCardProps {
  cartons: readonly Carton[];
  pools: readonly Pool[];
}

/** The cartons of the locked stores: where they end when no re-vote can need them any more. */
export function CartonsCard({ cartons, pools }: CartonsCardProps) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const mayArchive = useMay('revote.manage');
  const poolOf = ({ contestCode }: Carton) => pools.find((pool) => pool.contestCode === contestCode);
  const isOver = (carton: Carton) => poolOf(carton)?.isOver !== false;
  const [archiving, setArchiving] = useState<string | null>(null);
  const until = cartons.map(poolOf).find((pool) => pool?.isOver === false)?.lastRevoteAt;
  const columns: Column<Carton>[] = [
    {
      key: 'code',
      header: t('cartons.code'),
      isRowHeader: true,
      cell: (carton) => <span className="t-code">{carton.code}</span>,
    },
    { key: 'contest', header: t('pools.contest'), cell: (carton) => poolOf(carton)?.contestName ?? carton.contestCode },
    {
      key: 'sheets',
      header: t('cartons.sheets'),
      align: 'right',
      cell: (carton) => {
        const amount = format.count(carton.quantitySheets ?? 0, 'sheet');
        return carton.quantitySheets === carton.packedSheets ? amount : `${amount} · ${t('cartons.opened')}`;
      },
    },
    ...(mayArchive && cartons.some(isOver)
      ? [
          {
            key: 'archive',
            header: t('stations.action'),
            cell: (carton: Carton) =>
              isOver(carton) && (
                <Button
                  size="compact-md"
                  variant="default"
                  onClick={() => {
                    setArchiving(carton.code);
                  }}
                >
                  {t('cartons.archive')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Card title={t('cartons.title')}>
      <DataTable
        caption={t('cartons.caption')}
        columns={columns}
        rows={cartons}
        rowKey={(carton) => carton.code}
        empty={<EmptyState title={t('cartons.none')} icon="lock" />}
      />
      {until != null && <p className={styles.until}>{t('cartons.until', { time: format.dateTime(until) })}</p>}
      {archiving !== null && (
        <ArchiveDialog
          what="carton"
          code={archiving}
          onClose={() => {
            setArchiving(null);
          }}
        />
      )}
    </Card>
  );
}

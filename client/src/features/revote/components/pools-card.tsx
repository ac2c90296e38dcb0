import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '@/app/context/session';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import type { Pool } from '../api/reads';
import { ProposeDialog } from './propose-dialog';

/** What lies locked, contest by contest, what of it is promised, and what became of the rest. */
export function PoolsCard({ pools }: { pools: readonly Pool[] }) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const mayPropose = useMay('revote.manage');
  const own = useSession().region;
  const [proposing, setProposing] = useState<Pool | null>(null);
  const kept = pools.filter(({ packedSheets }) => packedSheets > 0);
  const amount = (key: keyof typeof amounts, isHiddenOnPhone = false): Column<Pool> => ({
    key,
    header: t(`pools.${key}`),
    align: 'right',
    cell: (pool) => format.number(amounts[key](pool)),
    isHiddenOnPhone,
  });
  const columns: Column<Pool>[] = [
    { key: 'contest', header: t('pools.contest'), isRowHeader: true, cell: (pool) => pool.contestName },
    amount('inStore'),
    amount('promised', true),
    amount('free'),
    amount('atStation', true),
    amount('told', true),
    amount('archived', true),
    ...(mayPropose
      ? [
          {
            key: 'propose',
            header: t('stations.action'),
            cell: (pool: Pool) =>
              pool.freeSheets > 0 && pool.regionCode.startsWith(own ?? '') ? (
                <Button
                  size="compact-md"
                  variant="default"
                  onClick={() => {
                    setProposing(pool);
                  }}
                >
                  {t('pools.propose')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <Card title={t('pools.title')} note={t('pools.note')}>
      <DataTable
        caption={t('pools.caption')}
        columns={columns}
        rows={kept}
        rowKey={(pool) => pool.contestCode}
        empty={<EmptyState title={t('pools.none')} hint={t('pools.noneHint')} icon="lock" />}
      />
      {proposing !== null && (
        <ProposeDialog
          pool={proposing}
          onClose={() => {
            setProposing(null);
          }}
        />
      )}
    </Card>
  );
}

const amounts = {
  inStore: (pool: Pool) => pool.inStoreSheets,
  promised: (pool: Pool) => pool.promisedSheets,
  free: (pool: Pool) => pool.freeSheets,
  atStation: (pool: Pool) => pool.atStationSheets,
  told: (pool: Pool) => pool.usedSheets + pool.spoiledSheets + pool.unusedSheets,
  archived: (pool: Pool) => pool.archivedSheets,
};

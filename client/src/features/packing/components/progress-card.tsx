import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { knownRegionName } from '@/app/context/regions';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { RefusalNotice } from '@/components/notice';
import { ShareBar } from '@/components/share-bar';
import { CardBody } from '@/components/stack';
import { useFormat } from '@/i18n/use-format';
import { openPackList } from '../api/writes';
import type { PackingProgress } from '../api/types';
import { ContestLabel, useContestName } from './contest-label';
import styles from './packing.module.css';

/** Each contest of each regency: boxes by state, ballots needed against those that are in boxes or wait good. */
export function ProgressCard({ rows }: { rows: readonly PackingProgress[] }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const columns: Column<PackingProgress>[] = [
    {
      key: 'contest',
      header: t('column.contest'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          <ContestLabel code={row.contestCode} />
          <Link to="/packing" search={{ region: row.regionCode }} className={`t-link ${styles.sub ?? ''}`}>
            {knownRegionName(row.regionCode) ?? row.regionCode}
          </Link>
        </span>
      ),
    },
    { key: 'share', header: t('column.progress'), isHiddenOnPhone: true, cell: (row) => <Share row={row} /> },
    { key: 'boxes', header: t('column.boxes'), align: 'right', cell: (row) => format.number(row.listedBoxes) },
    { key: 'filled', header: t('status.filled'), align: 'right', cell: (row) => format.number(row.filledBoxes) },
    { key: 'verified', header: t('status.verified'), align: 'right', cell: (row) => format.number(row.verifiedBoxes) },
    { key: 'sealed', header: t('status.sealed'), align: 'right', cell: (row) => format.number(row.sealedBoxes) },
    {
      key: 'sheets',
      header: t('column.boxedSheets'),
      align: 'right',
      cell: (row) =>
        t('packedOf', { packed: format.number(row.boxedSheets), all: format.count(row.requiredSheets, 'sheet') }),
    },
    { key: 'good', header: t('column.goodSheets'), align: 'right', cell: (row) => <Good row={row} /> },
  ];
  return (
    <Card title={t('progress')} note={rows[0]?.planCode ?? undefined}>
      <DataTable
        caption={t('progress')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.regionCode}/${row.contestCode}`}
      />
    </Card>
  );
}

function Share({ row }: { row: PackingProgress }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  return (
    <ShareBar
      height={12}
      label={t('share', {
        sealed: format.count(row.sealedBoxes, 'box'),
        verified: format.count(row.verifiedBoxes, 'box'),
        filled: format.count(row.filledBoxes, 'box'),
        all: format.count(row.listedBoxes, 'box'),
      })}
      shares={[
        { key: 'sealed', value: row.sealedBoxes, fill: 'ok' },
        { key: 'verified', value: row.verifiedBoxes - row.sealedBoxes, fill: 's3' },
        { key: 'filled', value: row.filledBoxes - row.verifiedBoxes, fill: 's2' },
        { key: 'listed', value: row.listedBoxes - row.filledBoxes, fill: 'none' },
      ]}
    />
  );
}

/** Good ballots that wait, and in red what lacks for the boxes that are still empty. */
function Good({ row }: { row: PackingProgress }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const short = row.requiredSheets - row.boxedSheets - row.goodSheets;
  return (
    <span>
      {format.number(row.goodSheets)}
      {short > 0 && <span className={styles.short}>{t('shortSheets', { amount: format.count(short, 'sheet') })}</span>}
    </span>
  );
}

interface OpenPackListProps {
  region: string;
  contest: string;
  /** It has been opened before. */
  isOpen: boolean;
}

/** Opens the pack list of a contest from the approved plan, or takes over a newer plan and what is kept in stock since. */
export function OpenPackListButton({ region, contest, isOpen }: OpenPackListProps) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const contestName = useContestName();
  const queryClient = useQueryClient();
  const words = t(isOpen ? 'open.again' : 'open.action');
  const write = useWrite(openPackList, {
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['packing'] }),
  });
  return (
    <CardBody>
      <p className={styles.openName}>
        <ContestLabel code={contest} />
      </p>
      <Button
        variant={isOpen ? 'default' : 'filled'}
        aria-label={`${words} · ${contestName(contest)}`}
        loading={write.isPending}
        onClick={() => {
          write.mutate({ region, contest });
        }}
      >
        {words}
      </Button>
      {write.data !== undefined && (
        <p role="status" className="t-help t-muted">
          {t('open.done', { boxes: format.count(write.data.boxes, 'box'), plan: write.data.plan })}
        </p>
      )}
      <RefusalNotice error={write.error} />
    </CardBody>
  );
}

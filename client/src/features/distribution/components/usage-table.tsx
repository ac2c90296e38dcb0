import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { Usage } from '../api/polling-day';
import { isArchivable, isCountable, stageOf, stageTones } from '../model/usage';
import styles from './distribution.module.css';
import { BoxLink, CaseLink, stationName } from './links';
import type { Paging } from './paging';

interface UsageTableProps extends Paging {
  rows: readonly Usage[];
  /** Absent for who may not record counts. */
  onRecord: ((box: Usage) => void) | undefined;
  /** Boxes that are to be archived; absent for who may not archive. */
  chosen: ReadonlySet<string> | undefined;
  onChoose: (box: string, isChosen: boolean) => void;
}

/** What each station used, spoiled and left over, and the case of what does not add up. */
export function UsageTable({ rows, onRecord, chosen, onChoose, ...paging }: UsageTableProps) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const mayAct = (row: Usage) =>
    (onRecord !== undefined && isCountable(row)) || (chosen !== undefined && isArchivable(row));
  const sheets = (key: 'usedSheets' | 'spoiledSheets' | 'unusedSheets', header: string): Column<Usage> => ({
    key,
    header,
    align: 'right',
    cell: (row) => format.number(row[key] ?? null),
  });
  const columns: Column<Usage>[] = [
    {
      key: 'box',
      header: t('usage.box'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          {stationName(row.stationNumber, row.villageName)}
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
      key: 'state',
      header: t('usage.state'),
      cell: (row) => <StatusBadge tone={stageTones[stageOf(row)]}>{t(`usage.${stageOf(row)}`)}</StatusBadge>,
    },
    { key: 'held', header: t('usage.held'), align: 'right', cell: (row) => format.number(row.heldSheets) },
    sheets('usedSheets', t('usage.used')),
    sheets('spoiledSheets', t('usage.spoiled')),
    sheets('unusedSheets', t('usage.unused')),
    {
      key: 'signed',
      header: t('usage.signed'),
      isHiddenOnPhone: true,
      cell: (row) =>
        row.countedAt == null ? (
          '–'
        ) : (
          <span>
            {row.reporterName}
            <span className={styles.sub}>{format.dateTime(row.countedAt)}</span>
          </span>
        ),
    },
    { key: 'case', header: t('usage.case'), cell: (row) => <Difference row={row} /> },
    ...(!rows.some((row) => mayAct(row))
      ? []
      : [
          {
            key: 'act',
            header: t('usage.act'),
            cell: (row: Usage) => <Act row={row} onRecord={onRecord} chosen={chosen} onChoose={onChoose} />,
          },
        ]),
  ];
  return (
    <DataTable
      caption={t('usage.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.box}
      {...paging}
      empty={<EmptyState title={t('usage.none')} hint={t('usage.noneHint')} icon="box" />}
    />
  );
}

function Difference({ row }: { row: Usage }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  if (row.caseCode == null) return <>{row.countedAt == null ? '–' : format.number(0)}</>;
  return (
    <span>
      <CaseLink code={row.caseCode} />
      <span className={styles.sub}>
        {t(`usage.${row.caseKind as 'countedShort' | 'countedOver'}`, {
          amount: format.count(row.caseSheets ?? null, 'sheet'),
        })}
        , {t(`usage.${row.caseStatus as 'open' | 'resolved'}`)}
      </span>
    </span>
  );
}

type ActProps = Pick<UsageTableProps, 'onRecord' | 'chosen' | 'onChoose'> & { row: Usage };

function Act({ row, onRecord, chosen, onChoose }: ActProps) {
  const { t } = useTranslation('distribution');
  if (chosen !== undefined && isArchivable(row)) {
    return (
      <Checkbox
        aria-label={t('usage.archiveOne', { box: row.box })}
        checked={chosen.has(row.box)}
        onChange={(event) => {
          onChoose(row.box, event.currentTarget.checked);
        }}
      />
    );
  }
  if (onRecord === undefined || !isCountable(row)) return null;
  return (
    <Button
      variant="default"
      size="xs"
      onClick={() => {
        onRecord(row);
      }}
    >
      {t('usage.record')}
      <span className="t-hidden"> {row.box}</span>
    </Button>
  );
}

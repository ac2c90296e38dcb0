import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { JournalRow } from '../api/events';
import { personName, wordOf, type EventWord } from '../model/words';
import styles from './audit.module.css';
import { CorrectionDialog } from './correction-dialog';

interface JournalTableProps {
  rows: readonly JournalRow[];
  empty: ReactNode;
  hasMore?: boolean;
  isLoadingMore?: boolean;
  onLoadMore?: () => unknown;
}

/** What was recorded, the latest first: what was taken back stays, and says by what and why. */
export function JournalTable({ rows, ...table }: JournalTableProps) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const [chosen, setChosen] = useState<JournalRow | null>(null);
  const columns: Column<JournalRow>[] = [
    {
      key: 'sequence',
      header: t('column.sequence'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ sequence }) => format.number(sequence),
    },
    { key: 'event', header: t('column.event'), isRowHeader: true, cell: (row) => <EventWords row={row} /> },
    {
      key: 'subject',
      header: t('column.subject'),
      cell: ({ subject }) => (
        <Link to="/audit" search={{ subject }} className="t-code t-link">
          {subject}
        </Link>
      ),
    },
    {
      key: 'region',
      header: t('column.region'),
      isHiddenOnPhone: true,
      cell: ({ regionName, regionCode }) => regionName ?? regionCode ?? '–',
    },
    {
      key: 'occurred',
      header: t('column.occurred'),
      cell: ({ occurredAt, recordedAt }) => (
        <span>
          {format.dateTime(occurredAt)}
          {format.dateTime(occurredAt) !== format.dateTime(recordedAt) && (
            <span className={styles.sub}>{t('recorded', { time: format.dateTime(recordedAt) })}</span>
          )}
        </span>
      ),
    },
    { key: 'source', header: t('column.source'), cell: ({ source }) => personName(source) },
    {
      key: 'action',
      header: t('column.action'),
      cell: (row) =>
        row.isCorrectable && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('correct.of', { event: t(`type.${wordOf(row.type) as EventWord}`), subject: row.subject })}
            onClick={() => {
              setChosen(row);
            }}
          >
            {t('correct.action')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ sequence }) => String(sequence)}
        {...table}
      />
      {chosen !== null && (
        <CorrectionDialog
          event={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}

function EventWords({ row }: { row: JournalRow }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return (
    <span className={styles.event} data-reversed={row.reversedBySequence != null || undefined}>
      <span className={styles.word}>{t(`type.${wordOf(row.type) as EventWord}`)}</span>
      {row.reversedBySequence != null && (
        <StatusBadge tone="warn">{t('reversed', { sequence: format.number(row.reversedBySequence) })}</StatusBadge>
      )}
      {row.reversesSequence != null && (
        <StatusBadge tone="info">{t('reverses', { sequence: format.number(row.reversesSequence) })}</StatusBadge>
      )}
      {reasonOf(row) !== undefined && <span className={styles.sub}>“{reasonOf(row)}”</span>}
    </span>
  );
}

function reasonOf({ reversalReason, reversesSequence, data }: JournalRow): string | undefined {
  if (reversalReason != null) return reversalReason;
  const { reason } = data as { reason?: unknown };
  return reversesSequence != null && typeof reason === 'string' ? reason : undefined;
}

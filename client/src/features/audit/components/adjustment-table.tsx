import { Button, Group, Modal, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useSession } from '@/app/context/session';
import { DataTable, type Column } from '@/components/data-table';
import { RefusalNotice } from '@/components/notice';
import { useSignature } from '@/components/signature';
import { StatusBadge } from '@/components/status-badge';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import { useDecision, type Adjustment } from '../api/events';
import { isReason, personName, type states } from '../model/words';
import styles from './audit.module.css';

type State = (typeof states)[number];
type Status = 'proposed' | 'approved' | 'rejected';

const tones = { proposed: 'warn', approved: 'ok', rejected: 'info' } as const;

interface AdjustmentTableProps {
  rows: readonly Adjustment[];
  empty: ReactNode;
  hasMore?: boolean;
  isLoadingMore?: boolean;
  onLoadMore?: () => unknown;
}

/** Adjustments and their two signatures; who may sign and did not propose signs here. */
export function AdjustmentTable({ rows, ...table }: AdjustmentTableProps) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const session = useSession();
  const [chosen, setChosen] = useState<Adjustment | null>(null);
  const maySign = (row: Adjustment) =>
    row.status === 'proposed' &&
    may(session, 'audit.sign-adjustment') &&
    personName(row.proposedBy) !== session.userName;
  const columns: Column<Adjustment>[] = [
    {
      key: 'code',
      header: t('column.adjustment'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          <span className="t-code">{row.code}</span>
          <span className={styles.sub}>“{row.reason}”</span>
        </span>
      ),
    },
    {
      key: 'subject',
      header: t('column.corrects'),
      cell: ({ correctsSubject }) => (
        <Link to="/audit" search={{ subject: correctsSubject }} className="t-code t-link">
          {correctsSubject}
        </Link>
      ),
    },
    {
      key: 'stock',
      header: t('column.stock'),
      isHiddenOnPhone: true,
      cell: (row) => <StockName item={row.itemCode} contest={row.contestCode} pool={row.pool} />,
    },
    {
      key: 'way',
      header: t('column.way'),
      cell: (row) => `${t(`state.${row.fromState as State}`)} → ${t(`state.${row.toState as State}`)}`,
    },
    {
      key: 'sheets',
      header: t('column.sheets'),
      align: 'right',
      cell: ({ quantitySheets }) => format.count(quantitySheets, 'sheet'),
    },
    {
      key: 'status',
      header: t('column.status'),
      cell: (row) => (
        <span>
          <StatusBadge tone={tones[row.status as Status]}>{t(`status.${row.status as Status}`)}</StatusBadge>
          <span className={styles.sub}>
            {[row.proposedBy, row.decidedBy]
              .filter((by) => by != null)
              .map(personName)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    {
      key: 'action',
      header: t('column.action'),
      cell: (row) =>
        maySign(row) && (
          <Button
            size="xs"
            aria-label={`${t('sign.action')} ${row.code}`}
            onClick={() => {
              setChosen(row);
            }}
          >
            {t('sign.action')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable caption={t('adjustments')} columns={columns} rows={rows} rowKey={({ code }) => code} {...table} />
      {chosen !== null && (
        <SignDialog
          adjustment={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}

function SignDialog({ adjustment, onClose }: { adjustment: Adjustment; onClose: () => void }) {
  const { t } = useTranslation('audit');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const { sign, dialog } = useSignature();
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useDecision(adjustment.code, sign, onClose);
  const reject = () => {
    setHasTried(true);
    if (isReason(reason)) write.mutate({ isApproved: false, reason: reason.trim() });
  };
  return (
    <>
      <Modal
        opened
        onClose={onClose}
        title={t('sign.title', { code: adjustment.code })}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': tc('action.close') }}
      >
        <div className={styles.form}>
          <p>
            {t('sign.facts', {
              amount: format.count(adjustment.quantitySheets, 'sheet'),
              from: t(`state.${adjustment.fromState as State}`),
              to: t(`state.${adjustment.toState as State}`),
              region: adjustment.regionName,
              person: personName(adjustment.proposedBy),
            })}
          </p>
          <p>“{adjustment.reason}”</p>
          <Textarea
            label={t('sign.rejection')}
            minRows={2}
            autosize
            maxLength={1000}
            value={reason}
            onChange={(change) => {
              setReason(change.currentTarget.value);
            }}
            error={hasTried && !isReason(reason) ? t('reasonShort') : undefined}
          />
          <RefusalNotice error={write.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={reject} disabled={write.isPending}>
              {t('sign.reject')}
            </Button>
            <Button
              loading={write.isPending}
              onClick={() => {
                write.mutate({ isApproved: true, reason: null });
              }}
            >
              {t('sign.confirm')}
            </Button>
          </Group>
        </div>
      </Modal>
      {dialog}
    </>
  );
}

import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { DataTable, type Column } from '@/components/data-table';
import { StatusBadge } from '@/components/status-badge';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { Replacement } from '../api/types';
import { personName } from '../model/people';
import { replacementTones, type ReplacementStatus } from '../model/words';
import { DecisionDialog } from './decision-dialog';
import styles from './shipment.module.css';

interface ReplacementTableProps {
  rows: readonly Replacement[];
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => unknown;
  empty: ReactNode;
}

/** Requests for replacement sheets, and what became of them. */
export function ReplacementTable({ rows, hasMore, isLoadingMore, onLoadMore, empty }: ReplacementTableProps) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const mayDecide = useMay('replacements.approve');
  const [chosen, setChosen] = useState<Replacement | null>(null);
  const columns: Column<Replacement>[] = [
    {
      key: 'code',
      header: t('column.request'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          <span className="t-code">{row.code}</span>
          <span className={styles.sub}>
            {t('replacements.by', { name: personName(row.requestedBy), time: format.dateTime(row.requestedAt) })}
          </span>
        </span>
      ),
    },
    { key: 'region', header: t('column.region'), cell: (row) => row.regionName },
    {
      key: 'contest',
      header: t('column.contest'),
      cell: (row) => (
        <span>
          <StockName item={row.itemCode} contest={row.contestCode} />
          <span className={`t-code ${styles.sub ?? ''}`}>{row.orderCode}</span>
        </span>
      ),
    },
    {
      key: 'reason',
      header: t('column.reason'),
      isHiddenOnPhone: true,
      cell: (row) => <span className={styles.reason}>{row.reason}</span>,
    },
    {
      key: 'sheets',
      header: t('column.sheets'),
      align: 'right',
      cell: (row) => format.count(row.quantitySheets, 'sheet'),
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) => {
        const status = row.status as ReplacementStatus;
        if (status === 'requested' && mayDecide) {
          return (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                setChosen(row);
              }}
            >
              {t('replacements.decide')}
            </Button>
          );
        }
        return (
          <span>
            <StatusBadge tone={replacementTones[status]}>{t(`replacements.status.${status}`)}</StatusBadge>
            {row.decidedAt != null && (
              <span className={styles.reason}>
                {t('replacements.by', { name: personName(row.decidedBy ?? ''), time: format.dateTime(row.decidedAt) })}
                {row.decisionReason != null && ` · ${row.decisionReason}`}
              </span>
            )}
          </span>
        );
      },
    },
  ];
  return (
    <>
      <DataTable
        caption={t('replacements.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.code}
        hasMore={hasMore}
        isLoadingMore={isLoadingMore}
        onLoadMore={onLoadMore}
        empty={empty}
      />
      {chosen !== null && (
        <DecisionDialog
          request={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}

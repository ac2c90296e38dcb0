import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { useMay } from '@/app/context/session';
import { DataTable, type Column } from '@/components/data-table';
import { PhotosButton } from '@/components/photos/photos-dialog';
import { StatusBadge } from '@/components/status-badge';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { Case } from '../api/types';
import { personName } from '../model/people';
import { caseLook, reasonOf, type CaseKind } from '../model/words';
import { ResolveDialog } from './resolve-dialog';
import styles from './shipment.module.css';

interface CaseTableProps {
  rows: readonly Case[];
  hasMore?: boolean;
  isLoadingMore?: boolean;
  onLoadMore?: () => unknown;
  empty: ReactNode;
}

/** Discrepancies, each with its owner and its age, until somebody closes it with a reason. */
export function CaseTable({ rows, hasMore, isLoadingMore, onLoadMore, empty }: CaseTableProps) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const mayResolve = useMay('cases.resolve');
  const [chosen, setChosen] = useState<Case | null>(null);
  const columns: Column<Case>[] = [
    {
      key: 'code',
      header: t('column.case'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          <Link to="/cases/$code" params={{ code: row.code }} className="t-link t-code">
            {row.code}
          </Link>
          <span className={styles.sub}>{t('cases.opened', { time: format.dateTime(row.openedAt) })}</span>
        </span>
      ),
    },
    {
      key: 'kind',
      header: t('column.kind'),
      cell: (row) => <StatusBadge {...caseLook[row.kind as CaseKind]}>{t(`kind.${row.kind as CaseKind}`)}</StatusBadge>,
    },
    {
      key: 'region',
      header: t('column.owner'),
      cell: (row) => (
        <span>
          {row.regionName}
          {row.otherRegionCode != null && <Belongs code={row.otherRegionCode} />}
        </span>
      ),
    },
    {
      key: 'object',
      header: t('column.object'),
      cell: (row) => (
        <span>
          <StockName item={row.itemCode} contest={row.contestCode} pool={row.pool} />
          <span className={`t-code ${styles.sub ?? ''}`}>
            {row.cartonCode != null ? (
              <Link to="/cartons/$code" params={{ code: row.cartonCode }}>
                {row.cartonCode}
              </Link>
            ) : row.boxCode != null ? (
              <Link to="/packing/boxes/$code" params={{ code: row.boxCode }}>
                {row.boxCode}
              </Link>
            ) : (
              row.orderCode
            )}
            {row.shipmentCode != null && (
              <>
                {row.cartonCode != null && ' · '}
                <Link to="/shipments/$code" params={{ code: row.shipmentCode }}>
                  {row.shipmentCode}
                </Link>
              </>
            )}
          </span>
        </span>
      ),
    },
    {
      key: 'sheets',
      header: t('column.sheets'),
      align: 'right',
      cell: (row) => format.count(row.quantitySheets, 'sheet'),
    },
    {
      key: 'photos',
      header: t('column.photos'),
      cell: (row) => <PhotosButton objectKind="case" objectCode={row.code} isOpen={row.status === 'open'} />,
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) =>
        row.status === 'open' ? (
          mayResolve ? (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                setChosen(row);
              }}
            >
              {t('cases.resolve')}
            </Button>
          ) : (
            <StatusBadge tone="warn">{t('cases.open')}</StatusBadge>
          )
        ) : (
          <span>
            <StatusBadge tone="ok">{t('cases.resolved')}</StatusBadge>
            <span className={styles.reason}>
              {reasonOf(row.resolution ?? '')}
              {row.resolvedAt != null && ` · ${personName(row.resolvedBy ?? '')}, ${format.dateTime(row.resolvedAt)}`}
            </span>
          </span>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('cases.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.code}
        hasMore={hasMore}
        isLoadingMore={isLoadingMore}
        onLoadMore={onLoadMore}
        empty={empty}
      />
      {chosen !== null && (
        <ResolveDialog
          one={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}

function Belongs({ code }: { code: string }) {
  const { t } = useTranslation('shipments');
  return <span className={styles.sub}>{t('differences.owner', { name: useRegionName(code) })}</span>;
}

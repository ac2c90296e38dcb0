import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState, QueryView } from '@/components/state-views';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import { cartonsQuery } from '../api/list-cartons';
import type { Carton } from '../api/types';
import { personName } from '../model/people';
import { findings } from '../model/words';
import { FindingBadge } from './shipment-status';
import { UndoDialog } from './undo-dialog';
import styles from './shipment.module.css';

/** What a scan may be undone from: what was found astray is a fact about another region's carton. */
const undoable: readonly (string | null | undefined)[] = ['sealed', 'counted', 'sealBroken'];

/** The cartons of one shipment, by how they were found. */
export function CartonList({ shipment, isReceiving }: { shipment: string; isReceiving: boolean }) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const [finding, setFinding] = useState('');
  const [undoing, setUndoing] = useState<string | null>(null);
  const mayUndo = useMay('shipments.receive') && isReceiving;
  const query = useInfiniteQuery(cartonsQuery(finding === '' ? { shipment } : { shipment, finding }));
  const columns: Column<Carton>[] = [
    {
      key: 'code',
      header: t('column.carton'),
      isRowHeader: true,
      cell: ({ code }) => (
        <Link to="/cartons/$code" params={{ code }} className="t-link t-code">
          {code}
        </Link>
      ),
    },
    {
      key: 'contest',
      header: t('column.contest'),
      cell: (row) => <StockName item={row.itemCode} contest={row.contestCode} pool={row.pool} />,
    },
    {
      key: 'seal',
      header: t('column.seal'),
      isHiddenOnPhone: true,
      cell: (row) => <span className="t-code">{row.seal ?? '–'}</span>,
    },
    { key: 'state', header: t('column.state'), cell: (row) => <FindingBadge finding={row.finding} /> },
    {
      key: 'scanned',
      header: t('column.scanned'),
      isHiddenOnPhone: true,
      cell: (row) =>
        row.scannedAt == null ? '–' : `${format.dateTime(row.scannedAt)} · ${personName(row.scannedBy ?? '')}`,
    },
    {
      key: 'label',
      header: t('column.label'),
      align: 'right',
      cell: (row) => format.number(row.packedSheets),
    },
    {
      key: 'counted',
      header: t('column.counted'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: (row) => (row.countedSheets == null ? '–' : format.number(row.countedSheets)),
    },
    ...(mayUndo
      ? [
          {
            key: 'undo',
            header: t('undo.column'),
            cell: (row: Carton) =>
              undoable.includes(row.finding) ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => {
                    setUndoing(row.code);
                  }}
                >
                  {t('undo.action')}
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
      <div className={styles.tabBar}>
        <NativeSelect
          aria-label={t('filter.finding')}
          value={finding}
          onChange={(event) => {
            setFinding(event.currentTarget.value);
          }}
          data={[
            { value: '', label: t('filter.allFindings') },
            ...findings.map((value) => ({ value, label: t(`finding.${value}`) })),
          ]}
        />
      </div>
      <QueryView query={query}>
        {({ pages }) => (
          <DataTable
            caption={t('cartons.title')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.code}
            hasMore={query.hasNextPage}
            isLoadingMore={query.isFetchingNextPage}
            onLoadMore={() => query.fetchNextPage()}
            empty={<EmptyState title={tc('state.noMatch')} />}
          />
        )}
      </QueryView>
      {undoing !== null && (
        <UndoDialog
          shipment={shipment}
          carton={undoing}
          onClose={() => {
            setUndoing(null);
          }}
        />
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { useInfiniteQuery, keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useItems } from '@/app/context/contests';
import { useMay } from '@/app/context/session';
import { DataTable, type Column } from '@/components/data-table';
import { QueryView } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { unitNamed } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import { cartonsQuery, type CartonFilter } from '../api/reads';
import type { StockCarton } from '../api/types';
import { ClearDialog } from './clear-dialog';
import { StockLabel, usePlaceWords } from './stock-words';

export function CartonLink({ code }: { code: string }) {
  return (
    <Link to="/cartons/$code" params={{ code }} className="t-link t-code">
      {code}
    </Link>
  );
}

/** Cartons in their own warehouse; what stands in quarantine can be released from here. */
export function CartonTable({ filter, empty }: { filter: CartonFilter; empty: ReactNode }) {
  const { t } = useTranslation('stock');
  const query = useInfiniteQuery({ ...cartonsQuery(filter), placeholderData: keepPreviousData });
  const [clearing, setClearing] = useState<string | null>(null);
  const columns = useColumns(setClearing, filter.item !== undefined);
  return (
    <>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <DataTable
              caption={t('cartons.title')}
              columns={rows.some(({ place }) => place === 'quarantine') ? columns : columns.slice(0, -1)}
              rows={rows}
              rowKey={(row) => row.code}
              hasMore={query.hasNextPage}
              isLoadingMore={query.isFetchingNextPage}
              isStale={query.isPlaceholderData}
              onLoadMore={() => query.fetchNextPage()}
              empty={empty}
            />
          );
        }}
      </QueryView>
      {clearing !== null && (
        <ClearDialog
          code={clearing}
          onClose={() => {
            setClearing(null);
          }}
        />
      )}
    </>
  );
}

function useColumns(onClear: (code: string) => void, isOneItem: boolean): Column<StockCarton>[] {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const items = useItems();
  const placeWords = usePlaceWords();
  const mayRecord = useMay('stock.record');
  return [
    { key: 'code', header: t('column.carton'), isRowHeader: true, cell: ({ code }) => <CartonLink code={code} /> },
    ...(isOneItem
      ? []
      : [
          {
            key: 'item',
            header: t('column.item'),
            cell: (row: StockCarton) => <StockLabel item={row.itemCode} contest={row.contestCode} pool={row.pool} />,
          },
        ]),
    {
      key: 'place',
      header: t('column.place'),
      cell: ({ place }) =>
        place === 'quarantine' ? <StatusBadge tone="warn">{placeWords(place)}</StatusBadge> : placeWords(place),
    },
    {
      key: 'rack',
      header: t('column.rack'),
      cell: ({ rack }) => (rack == null ? '–' : <span className="t-code">{rack}</span>),
    },
    {
      key: 'seal',
      header: t('column.seal'),
      isHiddenOnPhone: true,
      cell: ({ seal }) => <span className="t-code">{seal ?? '–'}</span>,
    },
    {
      key: 'sheets',
      header: t('column.sheets'),
      align: 'right',
      cell: ({ itemCode, quantitySheets }) =>
        format.count(quantitySheets, unitNamed(items.find(({ code }) => code === itemCode)?.unit ?? 'lembar')),
    },
    {
      key: 'action',
      header: t('column.action'),
      cell: ({ code, place }) =>
        mayRecord && place === 'quarantine' ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('clear.title', { code })}
            onClick={() => {
              onClear(code);
            }}
          >
            {t('cartons.clearShort')}
          </Button>
        ) : (
          '–'
        ),
    },
  ];
}

import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { HistoryLink } from '@/components/history-link';
import { EmptyState, QueryView } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { movesQuery } from '../api/reads';
import type { StockMove } from '../api/types';
import { conditions, personName } from '../model/words';
import styles from './stock.module.css';

interface StockCardProps {
  region: string;
  item: string;
  contest: string | undefined;
  /** What the journal calls a type of event. */
  eventName: (type: string) => string;
}

const zoneConditions = conditions.filter((condition) => condition !== 'unsorted');

/** Kartu gudang: each movement of one item on the racks of one warehouse, and what was left. */
export function StockCard({ region, item, contest, eventName }: StockCardProps) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const [condition, setCondition] = useState<string | undefined>();
  const query = useInfiniteQuery({
    ...movesQuery({ region, item, contest, condition }),
    placeholderData: keepPreviousData,
  });
  const columns: Column<StockMove>[] = [
    { key: 'time', header: t('column.time'), cell: (row) => format.dateTime(row.occurredAt) },
    {
      key: 'event',
      header: t('column.event'),
      isRowHeader: true,
      cell: (row) => (
        <>
          {eventName(row.eventType)}
          <span className={styles.sub}>
            <HistoryLink code={row.subject} /> · {personName(row.source)}
          </span>
        </>
      ),
    },
    {
      key: 'condition',
      header: t('column.condition'),
      cell: (row) => t(`condition.${conditions.find((one) => one === row.condition) ?? 'good'}`),
    },
    {
      key: 'change',
      header: t('column.change'),
      align: 'right',
      cell: (row) => (row.changeQuantity == null ? '–' : format.difference(row.changeQuantity)),
    },
    {
      key: 'balance',
      header: t('column.balance'),
      align: 'right',
      cell: (row) => format.number(row.balanceQuantity),
    },
  ];
  return (
    <Card
      title={t('line.card')}
      aside={
        <NativeSelect
          aria-label={t('filter.condition')}
          value={condition ?? ''}
          onChange={(event) => {
            setCondition(event.currentTarget.value || undefined);
          }}
          data={[
            { value: '', label: t('filter.allConditions') },
            ...zoneConditions.map((value) => ({ value, label: t(`condition.${value}`) })),
          ]}
        />
      }
    >
      <QueryView query={query}>
        {({ pages }) => (
          <DataTable
            caption={t('line.card')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => `${String(row.sequence)}/${String(row.line)}`}
            hasMore={query.hasNextPage}
            isLoadingMore={query.isFetchingNextPage}
            isStale={query.isPlaceholderData}
            onLoadMore={() => query.fetchNextPage()}
            empty={<EmptyState title={t('line.cardEmpty')} hint={t('line.cardEmptyHint')} icon="list" />}
          />
        )}
      </QueryView>
    </Card>
  );
}

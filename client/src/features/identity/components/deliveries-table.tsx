import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { RefusalNotice } from '@/components/notice';
import { CardBody } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge, type Tone } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { deliveriesQuery, useReplay, type Delivery, type DeliveryState } from '../api/webhooks';
import styles from './webhooks.module.css';

const attemptsMax = 12;
const toneOf = { waiting: 'info', delivered: 'ok', dead: 'bad' } as const satisfies Record<DeliveryState, Tone>;
const noticeTypes = { 'replacement.approved': 'replacement', 'receipt.discrepancy': 'discrepancy' } as const;
const noticeOf = (type: string) =>
  type === 'order.changed' ? 'order' : (noticeTypes[type as keyof typeof noticeTypes] ?? 'ping');

/** What was and is to be told to a vendor's webhooks, the newest first; what was given up can be sent again. */
export function DeliveriesTable({ vendor, state }: { vendor: string; state: string | undefined }) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery({ ...deliveriesQuery(vendor, state), placeholderData: keepPreviousData });
  const replay = useReplay(vendor);
  const columns: Column<Delivery>[] = [
    {
      key: 'notice',
      header: t('webhooks.notice'),
      isRowHeader: true,
      cell: ({ type, subject, address }) => (
        <>
          {t(`webhooks.noticeType.${noticeOf(type)}`)} <span className="t-code">{subject}</span>
          <small className={styles.name}>{address}</small>
        </>
      ),
    },
    {
      key: 'state',
      header: t('webhooks.status'),
      cell: ({ state: at }) => (
        <StatusBadge tone={toneOf[at as DeliveryState]}>{t(`webhooks.state.${at as DeliveryState}`)}</StatusBadge>
      ),
    },
    {
      key: 'attempts',
      header: t('webhooks.attempts'),
      align: 'right',
      cell: ({ attempts }) => t('webhooks.ofAttempts', { attempts: format.number(attempts), most: attemptsMax }),
    },
    {
      key: 'last',
      header: t('webhooks.lastAnswer'),
      cell: (row) => <LastAnswer row={row} />,
    },
    {
      key: 'created',
      header: t('webhooks.created'),
      isHiddenOnPhone: true,
      cell: ({ createdAt }) => format.dateTime(createdAt),
    },
    {
      key: 'next',
      header: t('webhooks.next'),
      isHiddenOnPhone: true,
      cell: ({ state: at, nextAt }) =>
        at !== 'waiting' ? '–' : nextAt == null ? t('webhooks.atOnce') : format.dateTime(nextAt),
    },
    {
      key: 'replay',
      header: '',
      align: 'right',
      cell: (row) =>
        row.mayReplay && (
          <Button
            variant="default"
            size="xs"
            aria-label={`${t('webhooks.replay')} ${row.subject}`}
            loading={replay.isPending && replay.variables.id === row.id}
            onClick={() => {
              replay.mutate(row);
            }}
          >
            {t('webhooks.replay')}
          </Button>
        ),
    },
  ];
  return (
    <>
      {replay.error !== null && (
        <CardBody>
          <RefusalNotice error={replay.error} />
        </CardBody>
      )}
      <QueryView query={query}>
        {({ pages }) => (
          <DataTable
            caption={t('webhooks.deliveries')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={({ id, webhookId }) => `${id} ${String(webhookId)}`}
            hasMore={query.hasNextPage}
            isLoadingMore={query.isFetchingNextPage}
            onLoadMore={() => query.fetchNextPage()}
            isStale={query.isPlaceholderData}
            empty={
              state === undefined ? (
                <EmptyState
                  title={t('webhooks.noDelivery.title')}
                  hint={t('webhooks.noDelivery.hint')}
                  icon="document"
                />
              ) : (
                <EmptyState title={tCommon('state.noMatch')} icon="search" />
              )
            }
          />
        )}
      </QueryView>
    </>
  );
}

/** What came back: the status, or why there was none, and the beginning of the answer. */
function LastAnswer({ row }: { row: Delivery }) {
  const { t } = useTranslation('identity');
  if (row.lastStatus == null && row.lastFault == null) return <>–</>;
  const fault = row.lastFault?.split('.')[1];
  return (
    <div>
      {row.lastStatus == null ? (
        t(`webhooks.fault.${fault as 'timeout'}`, { defaultValue: row.lastFault ?? '' })
      ) : (
        <span className="t-code">{`HTTP ${String(row.lastStatus)}`}</span>
      )}
      {row.lastAnswer != null && <small className={styles.answer}>{row.lastAnswer}</small>}
    </div>
  );
}

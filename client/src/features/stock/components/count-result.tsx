import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { Notice, RefusalNotice } from '@/components/notice';
import { CardBody } from '@/components/stack';
import { StatusBadge } from '@/components/status-badge';
import { unitNamed } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import type { StockCountDetail, StockCountLine } from '../api/types';
import { postCount } from '../api/writes';
import { conditions, isReason, personName } from '../model/words';
import { StockLabel } from './stock-words';
import styles from './stock.module.css';

const differenceOf = (line: StockCountLine) => (line.countedQuantity ?? 0) - (line.bookQuantity ?? 0);

/** The lines of a count; the numbers beside the books once two persons agree. */
export function CountLines({ detail: { count, lines }, note }: { detail: StockCountDetail; note: string }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const isBlind = count.status === 'open' || count.status === 'firstTaken';
  const names: Column<StockCountLine>[] = [
    {
      key: 'item',
      header: t('column.item'),
      isRowHeader: true,
      cell: (line) => <StockLabel item={line.itemCode} contest={line.contestCode} />,
    },
    {
      key: 'condition',
      header: t('column.condition'),
      cell: (line) => t(`condition.${conditions.find((one) => one === line.condition) ?? 'good'}`),
    },
  ];
  const numbers: Column<StockCountLine>[] = [
    {
      key: 'book',
      header: t('column.book'),
      align: 'right',
      cell: (line) => format.count(line.bookQuantity, unitNamed(line.unit)),
    },
    {
      key: 'counted',
      header: t('column.counted'),
      align: 'right',
      cell: (line) => format.count(line.countedQuantity, unitNamed(line.unit)),
    },
    {
      key: 'difference',
      header: t('column.difference'),
      align: 'right',
      cell: (line) =>
        differenceOf(line) === 0 ? (
          <StatusBadge tone="ok">0</StatusBadge>
        ) : (
          <StatusBadge tone="warn">{format.difference(differenceOf(line))}</StatusBadge>
        ),
    },
  ];
  return (
    <Card title={t(isBlind ? 'count.what' : 'count.result')}>
      {isBlind && (
        <CardBody>
          <Notice tone="info">{note}</Notice>
        </CardBody>
      )}
      <DataTable
        caption={t(isBlind ? 'count.what' : 'count.result')}
        columns={isBlind ? names : [...names, ...numbers]}
        rows={lines}
        rowKey={(line) => `${line.itemCode}/${line.contestCode ?? ''}/${line.condition}`}
      />
    </Card>
  );
}

/** Whoever did not count posts the difference, with its reason. */
export function PostCountCard({ detail: { count, lines } }: { detail: StockCountDetail }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const differing = lines.filter((line) => differenceOf(line) !== 0);
  const write = useWrite(postCount, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['stock'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (isReason(reason)) write.mutate({ code: count.code, reason: reason.trim() });
  };
  return (
    <Card title={t('count.approve')}>
      <CardBody>
        <form onSubmit={submit} noValidate className={styles.form}>
          <p className="t-muted">
            {t('count.agreedBy', { first: personName(count.firstBy ?? ''), second: personName(count.secondBy ?? '') })}{' '}
            {t(differing.length === 0 ? 'count.noDifference' : 'count.approveHint')}
          </p>
          <Textarea
            label={t(differing.length === 0 ? 'count.reasonNone' : 'count.reason')}
            placeholder={t('count.example')}
            minRows={2}
            autosize
            maxLength={1000}
            value={reason}
            error={hasTried && !isReason(reason) ? t('reasonShort') : undefined}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <RefusalNotice error={write.error} />
          <div>
            <Button type="submit" loading={write.isPending}>
              {differing.length === 0
                ? t('count.postNone')
                : t('count.post', {
                    amount: differing.map((line) => format.difference(differenceOf(line))).join(', '),
                  })}
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import type { OrderDetail, OrderLine } from '../api/orders';

const sum = <T,>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);

/** What goes where: the destinations within the reader's region. */
export function LinesCard({ lines }: { lines: readonly OrderLine[] }) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  const amount = (
    key: string,
    header: string,
    of: (line: OrderLine) => number,
    isMinor = false,
  ): Column<OrderLine> => ({
    key,
    header,
    align: 'right',
    isHiddenOnPhone: isMinor,
    cell: (line) => format.number(of(line)),
    total: format.number(sum(lines, of)),
  });
  const columns: Column<OrderLine>[] = [
    { key: 'destination', header: t('order.destination'), isRowHeader: true, cell: (line) => line.destinationName },
    amount('regular', t('order.regular'), (line) => line.regularQuantity),
    amount('reserve', t('order.reserve'), (line) => line.reserveQuantity),
    ...(lines.some((line) => line.revoteQuantity > 0)
      ? [amount('revote', t('order.revote'), (line) => line.revoteQuantity, true)]
      : []),
    ...(lines.some((line) => line.supplementaryQuantity > 0)
      ? [amount('supplementary', t('order.supplementary'), (line) => line.supplementaryQuantity, true)]
      : []),
    amount('packed', t('order.packed'), (line) => line.packedOrdinary + line.packedRevote, true),
    amount('shipped', t('order.shipped'), (line) => line.shippedQuantity),
    {
      key: 'due',
      header: t('order.due'),
      isHiddenOnPhone: true,
      cell: ({ dueAt }) => <span style={{ whiteSpace: 'nowrap' }}>{format.date(dueAt)}</span>,
    },
  ];
  return (
    <Card title={t('order.lines')} note={format.unit('sheet')}>
      <DataTable
        caption={t('order.lines')}
        columns={columns}
        rows={lines}
        rowKey={({ destinationCode }) => destinationCode}
        empty={<EmptyState title={t('order.noLines')} />}
      />
    </Card>
  );
}

/** The three counts of R8 as printer and KPU made them together. */
export function VerificationsCard({ verifications }: Pick<OrderDetail, 'verifications'>) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  if (verifications.length === 0) return null;
  const columns: Column<OrderDetail['verifications'][number]>[] = [
    { key: 'at', header: t('order.at'), isRowHeader: true, cell: ({ occurredAt }) => format.dateTime(occurredAt) },
    { key: 'printed', header: t('orders.printed'), align: 'right', cell: (row) => format.number(row.printedQuantity) },
    { key: 'sent', header: t('order.sent'), align: 'right', cell: (row) => format.number(row.sentQuantity) },
    { key: 'stored', header: t('order.stored'), align: 'right', cell: (row) => format.number(row.storedQuantity) },
    {
      key: 'destroyed',
      header: t('order.destroyed'),
      align: 'right',
      cell: (row) => format.number(row.destroyedQuantity),
    },
    {
      key: 'difference',
      header: t('order.difference'),
      align: 'right',
      cell: (row) => format.difference(row.difference),
    },
    { key: 'officer', header: t('order.officer'), isHiddenOnPhone: true, cell: ({ officer }) => officer },
  ];
  return (
    <Card title={t('order.verifications')}>
      <DataTable
        caption={t('order.verifications')}
        columns={columns}
        rows={verifications}
        rowKey={({ sequence }) => String(sequence)}
      />
    </Card>
  );
}

/** Only there for those who may read prices. */
export function InvoicesCard({ invoices }: Pick<OrderDetail, 'invoices'>) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  if (invoices.length === 0) return null;
  const columns: Column<OrderDetail['invoices'][number]>[] = [
    {
      key: 'code',
      header: t('order.invoice'),
      isRowHeader: true,
      cell: ({ code }) => <span className="t-code">{code}</span>,
    },
    {
      key: 'quantity',
      header: t('order.quantity'),
      align: 'right',
      cell: ({ quantity }) => format.number(quantity),
      total: format.number(sum(invoices, ({ quantity }) => quantity)),
    },
    {
      key: 'amount',
      header: t('order.amount'),
      align: 'right',
      cell: ({ amountSen }) => format.rupiah(amountSen),
      total: format.rupiah(sum(invoices, ({ amountSen }) => amountSen)),
    },
    { key: 'at', header: t('order.at'), cell: ({ occurredAt }) => format.dateTime(occurredAt) },
  ];
  return (
    <Card title={t('order.invoices')}>
      <DataTable caption={t('order.invoices')} columns={columns} rows={invoices} rowKey={({ code }) => code} />
    </Card>
  );
}

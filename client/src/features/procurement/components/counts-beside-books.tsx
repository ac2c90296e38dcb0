import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { useFormat } from '@/i18n/use-format';
import type { OrderDetail } from '../api/orders';

type Counted = OrderDetail['verifications'][number];
type Booked = OrderDetail['booked'];

const kinds = [
  { key: 'all', of: 'printedQuantity' },
  { key: 'sent', of: 'sentQuantity' },
  { key: 'stored', of: 'storedQuantity' },
  { key: 'destroyed', of: 'destroyedQuantity' },
] as const;

export const differFromBooks = (counted: Counted, booked: Booked) => kinds.some(({ of }) => counted[of] !== booked[of]);

/** What the printer counted, beside what the books say now (R8). */
export function CountsBesideBooks({ counted, booked }: { counted: Counted; booked: Booked }) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  const columns: Column<(typeof kinds)[number]>[] = [
    { key: 'count', header: t('verify.count'), isRowHeader: true, cell: ({ key }) => t(`order.${key}`) },
    { key: 'counted', header: t('verify.counted'), align: 'right', cell: ({ of }) => format.number(counted[of]) },
    { key: 'booked', header: t('verify.booked'), align: 'right', cell: ({ of }) => format.number(booked[of]) },
    {
      key: 'difference',
      header: t('order.difference'),
      align: 'right',
      cell: ({ of }) => format.difference(counted[of] - booked[of]),
    },
  ];
  return <DataTable caption={t('verify.count')} columns={columns} rows={kinds} rowKey={({ key }) => key} />;
}

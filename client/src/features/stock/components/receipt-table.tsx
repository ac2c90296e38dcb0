import { useTranslation } from 'react-i18next';
import { useItems } from '@/app/context/contests';
import type { Column } from '@/components/data-table';
import { StatusBadge } from '@/components/status-badge';
import { unitNamed } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import type { StockReceipt } from '../api/types';
import { grades, personName } from '../model/words';
import { StockLabel } from './stock-words';
import styles from './stock.module.css';

const countedOf = (row: StockReceipt) => row.goodQuantity + row.lightlyDamagedQuantity + row.heavilyDamagedQuantity;

/** What came in: counted by condition, beside what the document said. */
export function useReceiptColumns(hasWarehouses: boolean): Column<StockReceipt>[] {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const items = useItems();
  const unitOf = (row: StockReceipt) => unitNamed(items.find(({ code }) => code === row.itemCode)?.unit ?? '');
  return [
    {
      key: 'item',
      header: t('column.item'),
      isRowHeader: true,
      cell: (row) => (
        <>
          <StockLabel item={row.itemCode} contest={row.contestCode} />
          {hasWarehouses && <span className={styles.sub}>{row.regionName}</span>}
        </>
      ),
    },
    {
      key: 'document',
      header: t('column.document'),
      cell: (row) => (
        <>
          <span className="t-code">{row.document}</span>
          <span className={styles.sub}>
            {t(row.source === 'supplier' ? 'receive.supplier' : 'receive.openingCount')}
          </span>
        </>
      ),
    },
    {
      key: 'counted',
      header: t('column.counted'),
      align: 'right',
      cell: (row) => (
        <>
          {format.count(countedOf(row), unitOf(row))}
          {countedOf(row) !== row.goodQuantity && (
            <span className={styles.sub}>
              {grades
                .map((grade) => ({ grade, quantity: row[`${grade}Quantity`] }))
                .filter(({ quantity }) => quantity > 0)
                .map(({ grade, quantity }) => `${t(`condition.${grade}`).toLowerCase()} ${format.number(quantity)}`)
                .join(' · ')}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'difference',
      header: t('column.difference'),
      cell: (row) => <DocumentDifference row={row} />,
    },
    {
      key: 'by',
      header: t('column.by'),
      isHiddenOnPhone: true,
      cell: (row) => `${format.dateTime(row.occurredAt)} · ${personName(row.recordedBy)}`,
    },
  ];
}

function DocumentDifference({ row }: { row: StockReceipt }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  if (row.documentQuantity == null) return <span className="t-faint">{t('receipts.noDocument')}</span>;
  const difference = countedOf(row) - row.documentQuantity;
  return difference === 0 ? (
    <StatusBadge tone="ok">{t('receipts.exact')}</StatusBadge>
  ) : (
    <StatusBadge tone="warn">{format.difference(difference)}</StatusBadge>
  );
}

import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { ShareBar } from '@/components/share-bar';
import { CardBody } from '@/components/stack';
import { useFormat } from '@/i18n/use-format';
import type { Order } from '../api/orders';
import { limitOf } from './print-limit';
import styles from './print-limit-card.module.css';

/** The order as a bar: printed full, not printed yet hatched, and what went beyond it in the colour of a breach (R6). */
export function PrintLimitCard({ order }: { order: Order }) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  const { printed, left, over } = limitOf(order);
  const label = t('order.limitLabel', {
    printed: format.count(printed, 'sheet'),
    ordered: format.count(order.orderedQuantity, 'sheet'),
  });
  const shares = [
    { key: 'good', value: printed, fill: 's4' as const },
    { key: 'left', value: left, fill: 'none' as const },
    { key: 'over', value: over, fill: 'bad' as const },
  ];
  return (
    <Card
      title={t('order.limit')}
      note={t('order.limitRule')}
      aside={<b>{format.percent(printed, order.orderedQuantity)}</b>}
    >
      <CardBody>
        <ShareBar label={label} shares={shares} height={22} />
        <dl className={styles.facts}>
          <Fact label={t('order.ordered')} value={order.orderedQuantity} />
          <Fact label={t('order.printed')} value={order.printedQuantity} />
          <Fact label={t('order.left')} value={left} />
          <Fact label={t('order.waste')} value={order.wasteQuantity} />
          <Fact label={t('order.over')} value={over} />
          <Fact label={t('order.packed')} value={order.packedQuantity} />
          <Fact label={t('order.shipped')} value={order.shippedQuantity} />
        </dl>
        {over > 0 && <Notice tone="bad">{t('order.overNote', { over: format.count(over, 'sheet') })}</Notice>}
      </CardBody>
    </Card>
  );
}

function Fact({ label, value }: { label: string; value: number }) {
  const format = useFormat();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{format.number(value)}</dd>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card, Facts } from '@/components/card';
import { useFormat } from '@/i18n/use-format';
import type { Order } from '../api/orders';

/** Whose order it is; prices only when the answer has them. */
export function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  const money = [
    { label: t('order.price'), sen: order.unitPriceSen },
    { label: t('order.cost'), sen: order.costSen },
    { label: t('order.invoiced'), sen: order.invoicedSen },
  ].flatMap(({ label, sen }) => (sen == null ? [] : [{ label, value: format.rupiah(sen) }]));
  return (
    <Card title={t('order.facts')}>
      <Facts
        facts={[
          {
            label: t('order.contract'),
            value: (
              <Link to="/contracts/$code" params={{ code: order.contractCode }} className="t-link t-code">
                {order.contractCode}
              </Link>
            ),
          },
          { label: t('order.vendor'), value: order.vendorName },
          { label: t('order.plant'), value: <span className="t-code">{order.plantCode}</span> },
          { label: t('order.issued'), value: format.dateTime(order.issuedAt) },
          { label: t('order.due'), value: format.dateTime(order.dueAt) },
          ...money,
        ]}
      />
    </Card>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card, Facts } from '@/components/card';
import { EmptyState } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { Order, OrderDetail } from '../api/orders';
import styles from './order-facts.module.css';

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

/** Plates and films from registration to seal (R9). */
export function PlatesCard({ plates }: Pick<OrderDetail, 'plates'>) {
  const { t } = useTranslation('procurement');
  return (
    <Card title={t('order.plates')} note={plates.length > 0 ? String(plates.length) : undefined}>
      {plates.length === 0 ? (
        <EmptyState title={t('order.noPlates')} />
      ) : (
        <ul className={styles.plates}>
          {plates.map(({ code, kind, status }) => (
            <li key={code}>
              <span>
                {t(`order.plateKind.${kind as 'plate'}`, { defaultValue: kind })}{' '}
                <span className="t-code t-muted">{code}</span>
              </span>
              <StatusBadge
                tone={status === 'registered' ? 'info' : 'ok'}
                icon={status === 'sealed' ? 'seal' : undefined}
              >
                {t(`order.plateStatus.${status as 'sealed'}`, { defaultValue: status })}
              </StatusBadge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

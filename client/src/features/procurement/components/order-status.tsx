import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '@/components/status-badge';
import { orderStatuses, type OrderStatus } from '../api/orders';

const toneOf: Record<OrderStatus, Tone> = {
  issued: 'none',
  proofApproved: 'info',
  ready: 'info',
  printing: 'info',
  counted: 'warn',
  verified: 'ok',
  closed: 'ok',
};

export function OrderStatusBadge({ status }: { status: string }) {
  const { t } = useTranslation('procurement');
  const known = orderStatuses.find((one) => one === status);
  return known === undefined ? (
    <StatusBadge tone="none">{status}</StatusBadge>
  ) : (
    <StatusBadge tone={toneOf[known]}>{t(`status.${known}`)}</StatusBadge>
  );
}

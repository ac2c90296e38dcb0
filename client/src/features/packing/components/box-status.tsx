import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/components/status-badge';
import { statusLooks, statusOf } from '../model/status';

export function BoxStatusBadge({ box }: { box: { status: string } }) {
  const { t } = useTranslation('packing');
  const status = statusOf(box);
  return <StatusBadge {...statusLooks[status]}>{t(`status.${status}`)}</StatusBadge>;
}

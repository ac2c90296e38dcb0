import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '@/components/status-badge';
import type { PlanStatus } from '../api/plans';

const toneOf: Record<PlanStatus, Tone> = {
  draft: 'none',
  submitted: 'info',
  approved: 'ok',
  returned: 'warn',
  superseded: 'none',
};

export const planStatuses = Object.keys(toneOf) as PlanStatus[];

export function PlanStatusBadge({ status }: { status: PlanStatus }) {
  const { t } = useTranslation('planning');
  return <StatusBadge tone={toneOf[status]}>{t(`status.${status}`)}</StatusBadge>;
}

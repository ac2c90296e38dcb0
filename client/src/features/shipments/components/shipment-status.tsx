import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { findingLook, statusTones, type FindingWord, type ShipmentStatus } from '../model/words';

export function ShipmentStatusBadge({ status }: { status: string }) {
  const { t } = useTranslation('shipments');
  const known = status as ShipmentStatus;
  return <StatusBadge tone={statusTones[known]}>{t(`status.${known}`)}</StatusBadge>;
}

export function LateBadge({ lateMinutes }: { lateMinutes: number | null | undefined }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  if (lateMinutes == null || lateMinutes <= 0) return null;
  return (
    <StatusBadge tone="bad" icon="clock">
      {t('late', { duration: format.duration(lateMinutes * 60_000) })}
    </StatusBadge>
  );
}

export function FindingBadge({ finding }: { finding: string | null | undefined }) {
  const { t } = useTranslation('shipments');
  const known = (finding ?? 'none') as FindingWord;
  return <StatusBadge {...findingLook[known]}>{t(`finding.${known}`)}</StatusBadge>;
}

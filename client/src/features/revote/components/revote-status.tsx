import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/components/status-badge';
import { stationTones, statusTones, type StationStatus, type Status } from '../model/words';

export function ReleaseStatus({ status }: { status: string }) {
  const { t } = useTranslation('revote');
  const known = status as Status;
  return <StatusBadge tone={statusTones[known]}>{t(`status.${known}`)}</StatusBadge>;
}

export function StationStatusBadge({ status }: { status: string }) {
  const { t } = useTranslation('revote');
  const known = status as StationStatus;
  return <StatusBadge tone={stationTones[known]}>{t(`stationStatus.${known}`)}</StatusBadge>;
}

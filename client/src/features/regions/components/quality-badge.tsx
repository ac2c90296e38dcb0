import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/components/status-badge';

/** How far the voters' figures can be trusted: A is published, C only fills the place. */
export function QualityBadge({ isSynthetic }: { isSynthetic: boolean }) {
  const { t } = useTranslation('regions');
  const letter = isSynthetic ? 'C' : 'A';
  return (
    <Tooltip label={t(`quality.hint${letter}`)} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      <span tabIndex={0} aria-label={`${t(`quality.${letter}`)}. ${t(`quality.hint${letter}`)}`} role="note">
        <StatusBadge tone={isSynthetic ? 'warn' : 'ok'}>{t(`quality.${letter}`)}</StatusBadge>
      </span>
    </Tooltip>
  );
}

import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '@/components/icon';
import { ShareBar, type Share } from '@/components/share-bar';
import type { Tone } from '@/components/status-badge';
import { toneIcons } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { Shipment } from '../../api/types';
import type { Progress } from '../../model/manifest';
import desk from '@/components/scan/scan-desk.module.css';

interface Part {
  key: 'matching' | 'differing' | 'sealBroken' | 'remaining' | 'foreign';
  tone: Tone;
  icon?: IconName;
  isAlways?: boolean;
}

const parts: readonly Part[] = [
  { key: 'matching', tone: 'ok', isAlways: true },
  { key: 'differing', tone: 'warn' },
  { key: 'sealBroken', tone: 'bad' },
  { key: 'remaining', tone: 'none', isAlways: true },
  { key: 'foreign', tone: 'warn', icon: 'misrouted' },
];

/** How many of how many, large; and what they are. What does not belong to the delivery note is counted beside it. */
export function ProgressCard({ progress, shipment }: { progress: Progress | undefined; shipment: Shipment }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const shown: Progress = progress ?? {
    expected: shipment.cartonCount,
    scanned: shipment.scannedCount,
    matching: shipment.scannedCount,
    differing: 0,
    sealBroken: 0,
    remaining: shipment.cartonCount - shipment.scannedCount,
    foreign: shipment.foreignCount,
  };
  const visible = parts.filter(({ key, isAlways }) => isAlways === true || shown[key] > 0);
  const label = visible.map(({ key }) => `${format.number(shown[key])} ${t(`progress.${key}`)}`).join(', ');
  const shares: Share[] = [
    { key: 'matching', value: shown.matching, fill: 'ok' },
    { key: 'differing', value: shown.differing, fill: 'warn' },
    { key: 'sealBroken', value: shown.sealBroken, fill: 'bad' },
    { key: 'remaining', value: shown.expected - shown.scanned, fill: 'none' },
  ];
  return (
    <section className={`t-card ${desk.progress ?? ''}`} aria-label={t('progress.label')}>
      <p className={desk.big} data-testid="scan-count">
        {format.number(shown.scanned)}{' '}
        <small>{t('progress.of', { total: format.count(shown.expected, 'carton') })}</small>
      </p>
      <div>
        <ShareBar shares={shares} label={label} height={14} />
        <ul className={desk.legend}>
          {visible.map(({ key, tone, icon }) => (
            <li key={key} data-tone={tone}>
              <Icon name={icon ?? toneIcons[tone]} size={14} />
              <b>{format.number(shown[key])}</b> {t(`progress.${key}`)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

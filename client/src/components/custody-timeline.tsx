import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant, Zone } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import { Icon, type IconName } from './icon';
import { toneIcons, type Tone } from './status-badge';
import styles from './custody-timeline.module.css';

export interface CustodyStep {
  key: string;
  /** *Dimuat*, *Berangkat*, *Tiba*, *Diterima* */
  title: string;
  place?: string;
  /** The server's time; absent for a step that has not happened. */
  at?: Instant;
  /** The device's, when it differs. */
  deviceAt?: Instant;
  tone: Tone;
  icon?: IconName;
  gave?: string;
  took?: string;
  witness?: string;
  /** Count and seals at this end: *178 koli · segel TR-77120*. */
  facts?: ReactNode;
  /** A seal or a count that differs from the step before, in words. */
  gap?: string;
  document?: ReactNode;
}

/** Who gave, who took, who saw; count and seals at both ends; a difference in red words where it arose. */
export function CustodyTimeline({ label, steps, zone }: { label: string; steps: readonly CustodyStep[]; zone?: Zone }) {
  return (
    <ol className={styles.line} aria-label={label}>
      {steps.map((step) => (
        <Step key={step.key} step={step} zone={zone} />
      ))}
    </ol>
  );
}

function Step({ step, zone }: { step: CustodyStep; zone: Zone | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { at, deviceAt, tone, icon, title, place, gap, facts, document } = step;
  const people = [
    { role: t('custody.gave'), name: step.gave },
    { role: t('custody.took'), name: step.took },
    { role: t('custody.witness'), name: step.witness },
  ].filter((person) => person.name !== undefined);
  return (
    <li className={styles.step} data-tone={tone}>
      <span className={styles.dot}>
        <Icon name={icon ?? toneIcons[tone]} size={18} />
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3>{title}</h3>
          {place !== undefined && <span>{place}</span>}
          <span className={styles.time}>
            {at === undefined ? t('custody.upcoming') : format.dateTime(at, { zone })}
            {deviceAt !== undefined && ` (${t('custody.device', { time: format.time(deviceAt, { zone }) })})`}
          </span>
        </div>
        {facts !== undefined && <p className={styles.facts}>{facts}</p>}
        {people.length > 0 && (
          <p className={styles.people}>{people.map(({ role, name }) => `${role}: ${name ?? ''}`).join(' · ')}</p>
        )}
        {gap !== undefined && (
          <p className={styles.gap}>
            <Icon name="bad" size={14} /> {gap}
          </p>
        )}
        {document !== undefined && <p className={styles.people}>{document}</p>}
      </div>
    </li>
  );
}

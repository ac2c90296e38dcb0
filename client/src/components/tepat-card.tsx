import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import type { IconName } from './icon';
import { ShareBar } from './share-bar';
import { StatusBadge, type Tone } from './status-badge';
import styles from './tepat-card.module.css';

interface TepatCardProps {
  title: string;
  /** How many met it, of how many measured. What is not measured stands apart and is never counted as met. */
  met: number;
  measured: number;
  notMeasured: number;
  unit: Unit;
  /** What did not meet it: its tone and icon, and the words `2 terlambat`. */
  failure?: { tone: Extract<Tone, 'bad' | 'warn'>; icon?: IconName; words: string };
  /** The list behind the number. */
  link?: LinkProps;
}

/** One of the five *tepat*: rate, numerator, denominator, what is not measured, and one word. */
export function TepatCard({ title, met, measured, notMeasured, unit, failure, link }: TepatCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isMeasured = measured > 0;
  const failed = measured - met;
  const rest = t('measure.notMeasured', { amount: format.number(notMeasured) });
  const body: ReactNode = (
    <>
      <h2 className={styles.title}>{title}</h2>
      <div className={isMeasured ? styles.rate : styles.noRate}>{format.percent(met, measured)}</div>
      <div className={styles.basis}>
        <b>{format.number(met)}</b> {t('measure.of')} <b>{format.number(isMeasured ? measured : notMeasured)}</b>{' '}
        {format.unit(unit, isMeasured ? measured : notMeasured)}
      </div>
      <div className={styles.bar}>
        <ShareBar
          label={`${format.count(met, unit)} ${t('measure.of')} ${format.number(measured)}, ${rest}`}
          shares={[
            { key: 'met', value: met, fill: 'ok' },
            { key: 'failed', value: failed, fill: failure?.tone ?? 'bad' },
            { key: 'rest', value: isMeasured ? notMeasured : Math.max(notMeasured, 1), fill: 'none' },
          ]}
        />
      </div>
      <div className={styles.rest}>{notMeasured > 0 ? rest : t('measure.allMeasured')}</div>
      {isMeasured ? (
        <StatusBadge
          tone={failed === 0 ? 'ok' : (failure?.tone ?? 'bad')}
          icon={failed === 0 ? undefined : failure?.icon}
        >
          {failed === 0 ? t('status.ok') : (failure?.words ?? format.count(failed, unit))}
        </StatusBadge>
      ) : (
        <StatusBadge tone="none">{t('measure.none')}</StatusBadge>
      )}
    </>
  );
  const className = `t-card ${styles.card ?? ''}`;
  return link === undefined ? (
    <div className={className}>{body}</div>
  ) : (
    <Link {...link} className={className}>
      {body}
    </Link>
  );
}

/** The row of five; three and two on tablets, one below the other on phones. */
export function TepatRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.row} aria-label={label}>
      {children}
    </section>
  );
}

import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';

const boothsMax = 50;

/** Booths travel beside the boxes: a stepper that also takes typing. */
export function Booths({ count, onChange }: { count: number; onChange: (count: number) => void }) {
  const { t } = useTranslation('handover');
  const what = t('flow.booths');
  const step = (by: number) => {
    onChange(Math.min(boothsMax, Math.max(0, count + by)));
  };
  return (
    <section className={`t-card ${styles.block ?? ''} ${styles.stack ?? ''}`}>
      <h3>{t('flow.outside')}</h3>
      <div className={styles.stepper}>
        <NumberInput
          className={styles.grow}
          label={what}
          value={count}
          min={0}
          max={boothsMax}
          allowDecimal={false}
          hideControls
          onChange={(value) => {
            onChange(typeof value === 'number' ? value : 0);
          }}
        />
        <button
          type="button"
          className={styles.square}
          aria-label={t('flow.less', { what })}
          onClick={() => {
            step(-1);
          }}
        >
          −
        </button>
        <button
          type="button"
          className={styles.square}
          aria-label={t('flow.more', { what })}
          onClick={() => {
            step(1);
          }}
        >
          +
        </button>
      </div>
    </section>
  );
}

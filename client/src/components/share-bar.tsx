import styles from './share-bar.module.css';

export type Fill = 'ok' | 'warn' | 'bad' | 'info' | 's0' | 's1' | 's2' | 's3' | 's4' | 'none';

export interface Share {
  key: string;
  value: number;
  fill: Fill;
}

function backgroundOf(fill: Fill): string | undefined {
  if (fill === 'none') return undefined;
  return fill.startsWith('s') ? `var(--t-${fill})` : `var(--t-${fill}-fill)`;
}

/** Shares of a whole side by side. Even one in a million stays visible; what is not measured is hatched. */
export function ShareBar({ shares, label, height = 8 }: { shares: readonly Share[]; label: string; height?: number }) {
  return (
    <div className={styles.bar} role="img" aria-label={label} style={{ height }}>
      {shares
        .filter(({ value }) => value > 0)
        .map(({ key, value, fill }) => (
          <i
            key={key}
            className={fill === 'none' ? `t-hatch ${styles.hatched ?? ''}` : undefined}
            style={{ flexGrow: value, background: backgroundOf(fill) }}
          />
        ))}
    </div>
  );
}

/** The key of a share in the table below its bar. */
export function ShareKey({ fill }: { fill: Fill }) {
  return (
    <span
      className={`${styles.key ?? ''} ${fill === 'none' ? 't-hatch' : ''}`}
      style={{ background: backgroundOf(fill) }}
      aria-hidden="true"
    />
  );
}

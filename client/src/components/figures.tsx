import type { ReactNode } from 'react';
import styles from './figures.module.css';

export interface Figure {
  label: string;
  value: ReactNode;
  /** The unit or what the number is made of. */
  hint?: ReactNode;
}

/** A few large numbers side by side, each with its label and unit. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={`t-card ${styles.row ?? ''}`}>
      {figures.map(({ label, value, hint }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{value}</b>
            {hint !== undefined && <span>{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

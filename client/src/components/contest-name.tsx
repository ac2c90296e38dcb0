import type { ReactNode } from 'react';
import styles from './contest-name.module.css';

export type ContestKind = 'governor' | 'regent' | 'mayor';

/** The strip of the ballot's colour beside the contest's name; it matches the paper and means nothing else. */
export function ContestName({ kind, children }: { kind: ContestKind; children: ReactNode }) {
  return (
    <span className={styles.name}>
      <span className={styles.swatch} style={{ background: `var(--t-${kind})` }} aria-hidden="true" />
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import styles from './stack.module.css';

/** The sections of a page under each other at one distance. */
export function PageStack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** A wide section with a narrow one at its side; under each other where there is no room. */
export function SideBySide({ children }: { children: ReactNode }) {
  return <div className={styles.sides}>{children}</div>;
}

/** Text inside a card. */
export function CardBody({ children }: { children: ReactNode }) {
  return <div className={styles.body}>{children}</div>;
}

/** What stands under a form or a section: its buttons. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

import { useId, type ReactNode } from 'react';
import styles from './card.module.css';

interface CardProps {
  title: string;
  /** Beside the title, faint: a count, the unit of the numbers below. */
  note?: ReactNode;
  /** At the right of the heading: a badge, a link, a button. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A section of a page with its heading. Contents reach from edge to edge; text inside brings its own 18 px. */
export function Card({ title, note, aside, children, className }: CardProps) {
  const id = useId();
  return (
    <section className={`t-card ${styles.card ?? ''} ${className ?? ''}`} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}

/** Facts of an object: label left, value right. */
export function Facts({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from 'react';
import { Mark } from '@/components/icon';
import styles from './sign-in.module.css';

interface SignInCardProps {
  title: string;
  hint?: string;
  children: ReactNode;
  foot?: ReactNode;
}

/** The frame of the three steps: the mark, one heading, one form. */
export function SignInCard({ title, hint, children, foot }: SignInCardProps) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <div className={styles.brand}>
          <Mark size={36} />
          Tepat
        </div>
        <section className={`t-card ${styles.card ?? ''}`}>
          <h1>{title}</h1>
          {hint !== undefined && <p className="t-muted">{hint}</p>}
          {children}
        </section>
        {foot !== undefined && <div className={styles.foot}>{foot}</div>}
      </div>
    </main>
  );
}

import { useEffect, type ReactNode } from 'react';
import styles from './page-header.module.css';

/** The window's title: object and state, then the product. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Tepat' : `${title} · Tepat`;
  }, [title]);
}

interface PageHeaderProps {
  title: string;
  /** Beside the title: a status badge, a count. */
  aside?: ReactNode;
  /** One line of what the page is about. */
  description?: ReactNode;
  /** How old the data are, and what is left out. */
  note?: ReactNode;
  /** Above the title: the way back. */
  back?: ReactNode;
  /** Filters, download, the main action; the main action last. */
  children?: ReactNode;
}

/** The only h1 of a page. */
export function PageHeader({ title, aside, description, note, back, children }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        {back}
        <div className={styles.title}>
          <h1>{title}</h1>
          {aside}
        </div>
        {description !== undefined && <p className="t-muted">{description}</p>}
        {note !== undefined && <p className="t-faint t-help">{note}</p>}
      </div>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}

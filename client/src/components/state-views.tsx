import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { useProblemText } from '@/i18n/use-problem-text';
import { Icon, type IconName } from './icon';
import styles from './state-views.module.css';

const skeletonAfterMilliseconds = 300;

/** Nothing for 300 ms, then a still skeleton of what will stand there: no shimmer. */
export function Loading({ rows = 6, children }: { rows?: number; children?: ReactNode }) {
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsShown(true);
    }, skeletonAfterMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isShown) return null;
  return (
    <div role="status">
      <span className="t-hidden">{t('state.loading')}</span>
      <div aria-hidden="true">
        {children ?? Array.from({ length: rows }, (_, index) => <div key={index} className={styles.bone} />)}
      </div>
    </div>
  );
}

interface EmptyStateProps {
  title: string;
  /** What will appear here and who makes it; or what to do. */
  hint?: ReactNode;
  icon?: IconName;
  action?: ReactNode;
  /** Good news wears the tick. */
  isGood?: boolean;
}

export function EmptyState({ title, hint, icon, action, isGood = false }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <span className={isGood ? styles.good : styles.symbol}>
        <Icon name={icon ?? (isGood ? 'ok' : 'list')} size={24} />
      </span>
      <h2>{title}</h2>
      {hint !== undefined && <p className="t-muted">{hint}</p>}
      {action}
    </div>
  );
}

/** In the place that failed: what happened, what to do, code and trace small. The rest of the page stays usable. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const problem = isProblem(error) ? error : null;
  return (
    <div className={styles.state} role="alert">
      <span className={styles.bad}>
        <Icon name={problem?.isLost === true ? 'offline' : 'bad'} size={24} />
      </span>
      <h2>{t('state.failed')}</h2>
      <p className="t-muted">{problemText(error)}</p>
      {onRetry !== undefined && (
        <Button variant="default" leftSection={<Icon name="refresh" size={16} />} onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
      {problem !== null && (
        <p className={styles.small}>
          {t('state.code')} <span className="t-code">{problem.code}</span>
          {problem.traceId !== undefined && problem.traceId !== '' && (
            <>
              {' · '}
              {t('state.trace')} <span className="t-code">{problem.traceId}</span>
            </>
          )}
        </p>
      )}
    </div>
  );
}

interface QueryLike<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface QueryViewProps<T> {
  query: QueryLike<T>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Loading, error or data of one query. Data once read stays on screen while it is read again, or fails to be. */
export function QueryView<T>({ query, skeleton, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null && query.error !== undefined) {
    return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  }
  return <Loading>{skeleton}</Loading>;
}

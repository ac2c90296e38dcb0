import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState } from '@/components/state-views';

export function NotFound(): ReactNode {
  const { t } = useTranslation();
  const home = (
    <Link to="/" className="t-link">
      {t('state.toStart')}
    </Link>
  );
  return <EmptyState title={t('state.notFound')} hint={t('state.notFoundHint')} icon="search" action={home} />;
}

export function RouteError({ error, reset }: ErrorComponentProps): ReactNode {
  const router = useRouter();
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}

export function EmptyHome(): ReactNode {
  const { t } = useTranslation();
  return <EmptyState title={t('shell.emptyHome.title')} hint={t('shell.emptyHome.hint')} icon="home" />;
}

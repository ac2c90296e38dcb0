import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';

const contestCode = /^[A-Z0-9.-]{1,64}$/;

export const reconciliationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/reconciliation',
  validateSearch: (search: Record<string, unknown>): { contest?: string } =>
    typeof search.contest === 'string' && contestCode.test(search.contest) ? { contest: search.contest } : {},
  component: lazyRouteComponent(() => import('./reconciliation-page'), 'ReconciliationPage'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { textSearch } from '../search';

const captures = createRoute({
  getParentRoute: () => appRoute,
  path: '/captures',
  validateSearch: textSearch('vendor', 'event', 'code', 'status', 'period'),
  component: lazyRouteComponent(() => import('./captures-page'), 'CapturesPage'),
});

const refusals = createRoute({
  getParentRoute: () => appRoute,
  path: '/capture-refusals',
  validateSearch: textSearch('vendor', 'period'),
  component: lazyRouteComponent(() => import('./refusals-page'), 'RefusalsPage'),
});

export const capturePages = [captures, refusals];

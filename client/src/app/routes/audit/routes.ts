import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { textSearch } from '../search';

export const auditPages = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/audit',
    validateSearch: textSearch('subject', 'type'),
    component: lazyRouteComponent(() => import('./journal-page'), 'JournalPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/adjustments',
    component: lazyRouteComponent(() => import('./adjustments-page'), 'AdjustmentsPage'),
  }),
] as const;

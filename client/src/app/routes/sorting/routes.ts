import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { focusRoute } from '../focus';

export const sortingPages = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/sorting',
    component: lazyRouteComponent(() => import('./sorting-page'), 'SortingPage'),
  }),
] as const;

export const sortingFocusPages = [
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/sorting/desk',
    component: lazyRouteComponent(() => import('./sorting-desk-page'), 'SortingDeskPage'),
  }),
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/sorting/report/$contest',
    component: lazyRouteComponent(() => import('./sorting-report-page'), 'SortingReportPage'),
  }),
] as const;

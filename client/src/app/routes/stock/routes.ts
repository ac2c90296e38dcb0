import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { textSearch } from '../search';

export const stockPages = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/stock',
    validateSearch: textSearch('item', 'pool', 'condition', 'place'),
    component: lazyRouteComponent(() => import('./stock-page'), 'StockPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/stock/items/$item',
    validateSearch: textSearch('contest', 'pool'),
    component: lazyRouteComponent(() => import('./line-page'), 'LinePage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/stock/cartons',
    validateSearch: textSearch('item', 'contest', 'pool', 'place', 'rack'),
    component: lazyRouteComponent(() => import('./cartons-page'), 'CartonsPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/stock/receipts',
    component: lazyRouteComponent(() => import('./receipts-page'), 'ReceiptsPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/stock/receipts/new',
    component: lazyRouteComponent(() => import('./receive-page'), 'ReceivePage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/stock/counts',
    validateSearch: textSearch('status'),
    component: lazyRouteComponent(() => import('./counts-page'), 'CountsPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/stock/counts/$code',
    component: lazyRouteComponent(() => import('./count-page'), 'CountPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/stock/incidents',
    component: lazyRouteComponent(() => import('./incidents-page'), 'IncidentsPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/stock/incidents/new',
    component: lazyRouteComponent(() => import('./report-page'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/stock/incidents/$code',
    component: lazyRouteComponent(() => import('./incident-page'), 'IncidentPage'),
  }),
] as const;

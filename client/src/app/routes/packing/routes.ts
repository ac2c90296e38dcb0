import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { focusRoute } from '../focus';
import { boxSearch, packingSearch } from './search';

export const packingPages = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/packing',
    validateSearch: packingSearch,
    component: lazyRouteComponent(() => import('./packing-page'), 'PackingPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/packing/boxes',
    validateSearch: boxSearch,
    component: lazyRouteComponent(() => import('./boxes-page'), 'BoxesPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/packing/boxes/$code',
    component: lazyRouteComponent(() => import('./box-page'), 'BoxPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/packing/bulk',
    component: lazyRouteComponent(() => import('./bulk-page'), 'BulkPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/packing/kits',
    validateSearch: packingSearch,
    component: lazyRouteComponent(() => import('./kits-page'), 'KitsPage'),
  }),
] as const;

export const packingFocusPages = [
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/packing/$village/desk',
    component: lazyRouteComponent(() => import('./desk-page'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/packing/$village/labels',
    component: lazyRouteComponent(() => import('./labels-page'), 'LabelsPage'),
  }),
  createRoute({
    getParentRoute: () => focusRoute,
    path: '/packing/$village/record',
    component: lazyRouteComponent(() => import('./record-page'), 'RecordPage'),
  }),
] as const;

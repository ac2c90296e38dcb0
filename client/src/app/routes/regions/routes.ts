import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { textSearch } from '../search';

const explorer = createRoute({
  getParentRoute: () => appRoute,
  path: '/regions',
  validateSearch: textSearch('search'),
  component: lazyRouteComponent(() => import('./regions-page'), 'RegionsPage'),
});

const stations = createRoute({
  getParentRoute: () => appRoute,
  path: '/regions/stations',
  component: lazyRouteComponent(() => import('./stations-page'), 'StationsPage'),
});

const stationImport = createRoute({
  getParentRoute: () => appRoute,
  path: '/regions/import',
  component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
});

export const regionRoutes = [explorer, stations, stationImport];

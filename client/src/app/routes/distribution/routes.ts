import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { focusRoute } from '../focus';
import { arrivalSearch, usageSearch } from './search';

export const distributionRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/distribution',
  component: lazyRouteComponent(() => import('./distribution-page'), 'DistributionPage'),
});

export const tripRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/distribution/trips/$code',
  component: lazyRouteComponent(() => import('./trip-page'), 'TripPage'),
});

export const arrivalsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/distribution/arrivals',
  validateSearch: arrivalSearch,
  component: lazyRouteComponent(() => import('./arrivals-page'), 'ArrivalsPage'),
});

export const villageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/distribution/arrivals/$village',
  component: lazyRouteComponent(() => import('./village-page'), 'VillagePage'),
});

export const usageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/distribution/usage',
  validateSearch: usageSearch,
  component: lazyRouteComponent(() => import('./usage-page'), 'UsagePage'),
});

export const transfersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/distribution/transfers',
  component: lazyRouteComponent(() => import('./transfers-page'), 'TransfersPage'),
});

export const deliveryNoteRoute = createRoute({
  getParentRoute: () => focusRoute,
  path: '/distribution/trips/$code/note',
  component: lazyRouteComponent(() => import('./delivery-note-page'), 'DeliveryNotePage'),
});

export const handOverRecordRoute = createRoute({
  getParentRoute: () => focusRoute,
  path: '/distribution/hand-overs/$number',
  component: lazyRouteComponent(() => import('./hand-over-record-page'), 'HandOverRecordPage'),
});

export const distributionPages = [
  distributionRoute,
  tripRoute,
  arrivalsRoute,
  villageRoute,
  usageRoute,
  transfersRoute,
] as const;
export const distributionFocusPages = [handOverRecordRoute, deliveryNoteRoute] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { focusRoute } from '../focus';

export const distributionRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/distribution',
  component: lazyRouteComponent(() => import('./distribution-page'), 'DistributionPage'),
});

export const handOverRecordRoute = createRoute({
  getParentRoute: () => focusRoute,
  path: '/distribution/hand-overs/$number',
  component: lazyRouteComponent(() => import('./hand-over-record-page'), 'HandOverRecordPage'),
});

export const distributionPages = [distributionRoute] as const;
export const distributionFocusPages = [handOverRecordRoute] as const;

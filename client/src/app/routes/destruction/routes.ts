import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { focusRoute } from '../focus';

export const destructionsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/destruction',
  component: lazyRouteComponent(() => import('./destructions-page'), 'DestructionsPage'),
});

export const destructionRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/destruction/$code',
  component: lazyRouteComponent(() => import('./destruction-page'), 'DestructionPage'),
});

export const certificateRoute = createRoute({
  getParentRoute: () => focusRoute,
  path: '/destruction/$code/certificate',
  component: lazyRouteComponent(() => import('./certificate-page'), 'CertificatePage'),
});

export const destructionPages = [destructionsRoute, destructionRoute] as const;
export const destructionFocusPages = [certificateRoute] as const;

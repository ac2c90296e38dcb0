import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';

const revotesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/revotes',
  component: lazyRouteComponent(() => import('./revotes-page'), 'RevotesPage'),
});

const revoteRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/revotes/$code',
  component: lazyRouteComponent(() => import('./revote-page'), 'RevotePage'),
});

export const revotePages = [revotesRoute, revoteRoute] as const;

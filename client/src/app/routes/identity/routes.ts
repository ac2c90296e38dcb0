import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { textSearch } from '../search';

const users = createRoute({
  getParentRoute: () => appRoute,
  path: '/users',
  validateSearch: textSearch('role'),
  component: lazyRouteComponent(() => import('./users-page'), 'UsersPage'),
});

const keys = createRoute({
  getParentRoute: () => appRoute,
  path: '/api-keys',
  validateSearch: textSearch('vendor'),
  component: lazyRouteComponent(() => import('./keys-page'), 'KeysPage'),
});

const webhooks = createRoute({
  getParentRoute: () => appRoute,
  path: '/webhooks',
  validateSearch: textSearch('vendor', 'state'),
  component: lazyRouteComponent(() => import('./webhooks-page'), 'WebhooksPage'),
});

const account = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
});

export const identityRoutes = [users, keys, webhooks, account];

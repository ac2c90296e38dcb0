import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { textSearch } from '../search';

const orders = createRoute({
  getParentRoute: () => appRoute,
  path: '/orders',
  validateSearch: textSearch('status', 'contest'),
  component: lazyRouteComponent(() => import('./orders-page'), 'OrdersPage'),
});

const order = createRoute({
  getParentRoute: () => appRoute,
  path: '/orders/$code',
  component: lazyRouteComponent(() => import('./order-page'), 'OrderPage'),
});

const contracts = createRoute({
  getParentRoute: () => appRoute,
  path: '/contracts',
  component: lazyRouteComponent(() => import('./contracts-page'), 'ContractsPage'),
});

const contract = createRoute({
  getParentRoute: () => appRoute,
  path: '/contracts/$code',
  component: lazyRouteComponent(() => import('./contract-page'), 'ContractPage'),
});

const production = createRoute({
  getParentRoute: () => appRoute,
  path: '/production',
  component: lazyRouteComponent(() => import('./production-page'), 'ProductionPage'),
});

const vendors = createRoute({
  getParentRoute: () => appRoute,
  path: '/vendors',
  component: lazyRouteComponent(() => import('./vendors-page'), 'VendorsPage'),
});

export const procurementRoutes = [orders, order, contracts, contract, production, vendors];

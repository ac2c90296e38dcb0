import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { appRoute } from './routes/app';
import { auditPages } from './routes/audit/routes';
import { capturePages } from './routes/captures/routes';
import { destructionFocusPages, destructionPages } from './routes/destruction/routes';
import { distributionFocusPages, distributionPages } from './routes/distribution/routes';
import { fieldRoutes } from './routes/field/routes';
import { findingPages } from './routes/findings/routes';
import { focusRoute } from './routes/focus';
import { homeRoute } from './routes/home';
import { identityRoutes } from './routes/identity/routes';
import { overviewRoutes } from './routes/overview/routes';
import { packingFocusPages, packingPages } from './routes/packing/routes';
import { planningRoutes } from './routes/planning/routes';
import { procurementRoutes } from './routes/procurement/routes';
import { regionRoutes } from './routes/regions/routes';
import { reconciliationRoute } from './routes/reconciliation/routes';
import { revotePages } from './routes/revote/routes';
import { rootRoute } from './routes/root';
import { parseSearch, stringifySearch } from './routes/search';
import { signInRoute } from './routes/session/sign-in';
import { shipmentFocusPages, shipmentPages } from './routes/shipments/routes';
import { sortingFocusPages, sortingPages } from './routes/sorting/routes';
import { stockPages } from './routes/stock/routes';

/** Pages behind sign-in. A slice adds its routes here and its menu entries in registry.ts. */
const pages = [
  homeRoute,
  ...overviewRoutes,
  ...regionRoutes,
  ...planningRoutes,
  ...shipmentPages,
  ...stockPages,
  ...sortingPages,
  ...packingPages,
  ...distributionPages,
  ...destructionPages,
  ...revotePages,
  reconciliationRoute,
  ...findingPages,
  ...auditPages,
  ...procurementRoutes,
  ...capturePages,
  ...identityRoutes,
];

/** Screens with one task, without the menu. */
const focusPages = [
  ...shipmentFocusPages,
  ...sortingFocusPages,
  ...packingFocusPages,
  ...distributionFocusPages,
  ...destructionFocusPages,
];

const routeTree = rootRoute.addChildren([
  signInRoute,
  appRoute.addChildren(pages),
  focusRoute.addChildren(focusPages),
  fieldRoutes,
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

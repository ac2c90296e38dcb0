import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery, worksInField } from '../../context/session';
import { rootRoute } from '../root';
import { textSearch } from '../search';

/** The phone shell of PPK and PPS: what it shows works without signal, and it asks the server for nothing else. */
const fieldRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/field',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    if (!worksInField(session)) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('../../shell/field-shell'), 'FieldShell'),
});

const tasksRoute = createRoute({
  getParentRoute: () => fieldRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./tasks-page'), 'TasksPage'),
});

const handOverRoute = createRoute({
  getParentRoute: () => fieldRoute,
  path: '/hand-over/$leg',
  validateSearch: textSearch('box'),
  component: lazyRouteComponent(() => import('./hand-over-page'), 'HandOverPage'),
});

const usageRoute = createRoute({
  getParentRoute: () => fieldRoute,
  path: '/usage/$box',
  component: lazyRouteComponent(() => import('./usage-page'), 'UsagePage'),
});

const receiptRoute = createRoute({
  getParentRoute: () => fieldRoute,
  path: '/receipt/$number',
  component: lazyRouteComponent(() => import('./receipt-page'), 'ReceiptPage'),
});

const scanRoute = createRoute({
  getParentRoute: () => fieldRoute,
  path: '/scan',
  component: lazyRouteComponent(() => import('./scan-page'), 'ScanPage'),
});

const queueRoute = createRoute({
  getParentRoute: () => fieldRoute,
  path: '/queue',
  component: lazyRouteComponent(() => import('./queue-page'), 'QueuePage'),
});

const accountRoute = createRoute({
  getParentRoute: () => fieldRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
});

export const fieldRoutes = fieldRoute.addChildren([
  tasksRoute,
  handOverRoute,
  usageRoute,
  receiptRoute,
  scanRoute,
  queueRoute,
  accountRoute,
]);

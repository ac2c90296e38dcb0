import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kinds, statuses } from '@/features/findings/model/words';
import { appRoute } from '../app';

const one = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((known) => known === value);

export const findingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/findings',
  validateSearch: (search: Record<string, unknown>) => {
    const [status, kind] = [one(statuses, search.status), one(kinds, search.kind)];
    return { ...(status === undefined ? {} : { status }), ...(kind === undefined ? {} : { kind }) };
  },
  component: lazyRouteComponent(() => import('./findings-page'), 'FindingsPage'),
});

export const findingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/findings/$code',
  component: lazyRouteComponent(() => import('./finding-page'), 'FindingPage'),
});

export const findingPages = [findingsRoute, findingRoute] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { OverviewSearch } from '@/features/overview/components/overview-view';
import { isMeasure } from '@/features/overview/model/regions';
import { appRoute } from '../app';

function overviewSearch(search: Record<string, unknown>): OverviewSearch {
  const { item, contest, measure, view } = search;
  return {
    ...(typeof item === 'string' ? { item } : {}),
    ...(typeof contest === 'string' ? { contest } : {}),
    ...(isMeasure(measure) ? { measure } : {}),
    ...(view === 'table' ? { view } : {}),
  };
}

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/home',
    component: lazyRouteComponent(() => import('./home-page'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/overview',
    validateSearch: overviewSearch,
    component: lazyRouteComponent(() => import('./overview-page'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/lead-times',
    component: lazyRouteComponent(() => import('./lead-times-page'), 'LeadTimesPage'),
  }),
] as const;

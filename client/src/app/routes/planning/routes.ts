import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app';
import { textSearch } from '../search';

const requirements = createRoute({
  getParentRoute: () => appRoute,
  path: '/requirements',
  validateSearch: textSearch('plan', 'item', 'contest'),
  component: lazyRouteComponent(() => import('./requirements-page'), 'RequirementsPage'),
});

const requirementItems = createRoute({
  getParentRoute: () => appRoute,
  path: '/requirements/items',
  validateSearch: textSearch('plan'),
  component: lazyRouteComponent(() => import('./requirement-items-page'), 'RequirementItemsPage'),
});

const plans = createRoute({
  getParentRoute: () => appRoute,
  path: '/plans',
  validateSearch: textSearch('status'),
  component: lazyRouteComponent(() => import('./plans-page'), 'PlansPage'),
});

const plan = createRoute({
  getParentRoute: () => appRoute,
  path: '/plans/$code',
  validateSearch: textSearch('with'),
  component: lazyRouteComponent(() => import('./plan-page'), 'PlanPage'),
});

const schedule = createRoute({
  getParentRoute: () => appRoute,
  path: '/schedule',
  component: lazyRouteComponent(() => import('./schedule-page'), 'SchedulePage'),
});

export const planningRoutes = [requirements, requirementItems, plans, plan, schedule];

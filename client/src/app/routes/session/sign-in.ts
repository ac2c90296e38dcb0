import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../../context/session';
import { rootRoute } from '../root';
import { nextSearch } from '../search';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: nextSearch,
  beforeLoad: async ({ context, search: { next } }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery).catch(() => null);
    if (session !== null) throw redirect({ href: next ?? '/' });
  },
  component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
});

import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../context/session';
import { rootRoute } from './root';

/** The parent of screens with one task, and of prints: signed in, without the menu. */
export const focusRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'focus',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    if (session.mustEnrolSecondFactor) throw redirect({ to: '/account' });
    return { session };
  },
  component: lazyRouteComponent(() => import('../shell/focus'), 'Focus'),
});

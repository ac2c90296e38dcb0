import { createRoute, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router';
import { sessionQuery, worksInField } from '../context/session';
import { rootRoute } from './root';
import { regionSearch } from './search';

const enrolmentPath = '/account';

/** The parent of every page behind sign-in: session, shell, region scope. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  validateSearch: regionSearch,
  search: { middlewares: [retainSearchParams(['region'])] },
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    // Who approves or signs enrols an authenticator before anything else.
    if (session.mustEnrolSecondFactor && location.pathname !== enrolmentPath) throw redirect({ to: enrolmentPath });
    if (worksInField(session) && location.pathname !== enrolmentPath) throw redirect({ to: '/field' });
    return { session };
  },
  component: lazyRouteComponent(() => import('../shell/shell'), 'Shell'),
});

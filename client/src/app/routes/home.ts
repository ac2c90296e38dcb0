import { createRoute, redirect } from '@tanstack/react-router';
import { may, type Session } from '../context/session';
import { menu } from '../registry';
import { EmptyHome } from '../shell/route-states';
import { appRoute } from './app';

/** Who prepares and watches a whole province begins with its figures; approvers and kabupaten/kota with what waits for them. */
function startsWithOverview(session: Session): boolean {
  const isProvincial = session.region == null || !session.region.includes('.');
  return isProvincial && may(session, 'overview.read') && !may(session, 'plans.approve');
}

/** Sends people to where they start: the overview, or the first page of their menu. */
export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  beforeLoad: ({ context: { session } }) => {
    if (startsWithOverview(session)) throw redirect({ to: '/overview' });
    const first = menu.find((entry) => may(session, entry.permission));
    if (first !== undefined) throw redirect({ to: first.to });
  },
  component: EmptyHome,
});

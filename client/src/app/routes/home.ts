import { createRoute, redirect } from '@tanstack/react-router';
import { may } from '../context/session';
import { menu } from '../registry';
import { EmptyHome } from '../shell/route-states';
import { appRoute } from './app';

/** Sends people to the first page of their menu. */
export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  beforeLoad: ({ context: { session } }) => {
    const first = menu.find((entry) => may(session, entry.permission));
    if (first !== undefined) throw redirect({ to: first.to });
  },
  component: EmptyHome,
});

import { useRouter, type LinkProps } from '@tanstack/react-router';
import { useMemo } from 'react';
import { may, useSession, type Permission } from '@/app/context/session';
import { matchesRoute } from '../model/tasks';

/** The lists that numbers open, and who may read them. They belong to other slices: only their addresses are known here. */
const lists = {
  requirement: { to: '/requirements', permission: 'plans.read' },
  orders: { to: '/orders', permission: 'orders.read' },
  shipments: { to: '/shipments', permission: 'shipments.read' },
  cases: { to: '/cases', permission: 'cases.read' },
  boxes: { to: '/packing/boxes', permission: 'boxes.read' },
  reconciliation: { to: '/reconciliation', permission: 'reconciliation.read' },
  leadTimes: { to: '/lead-times', permission: 'overview.read' },
} as const satisfies Record<string, { to: string; permission: Permission }>;

export type ListName = keyof typeof lists;

/** Whether the application has a page at this path. */
export function useHasPage(): (path: string) => boolean {
  const router = useRouter();
  return useMemo(() => {
    const routes = Object.keys(router.routesByPath);
    return (path) => matchesRoute(path, routes);
  }, [router]);
}

/** The link of a number to the list behind it; none when the reader may not open it. */
export function useListLink(): (list: ListName, search?: Record<string, string>) => LinkProps | undefined {
  const session = useSession();
  const hasPage = useHasPage();
  return (list, search = {}) => {
    const { to, permission } = lists[list];
    if (!may(session, permission) || !hasPage(to)) return undefined;
    return linkTo(to, search);
  };
}

/** An address of another slice as link properties: the routes' own types do not reach across slices. */
export function linkTo(to: string, search: Record<string, string> = {}): LinkProps {
  return { to, search } as unknown as LinkProps;
}

import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useState, type ReactNode } from 'react';
import { api, bodyOf } from '@/api/client';
import { isProblem } from '@/api/problem';
import type { components } from '@/api/schema';
import { keepSession, keptSession } from './kept-session';

export type Session = components['schemas']['Session'];

/** What a person may do, as the server names it. The menu and the buttons ask for these, never for a role. */
export type Permission =
  | 'overview.read'
  | 'reconciliation.read'
  | 'regions.read'
  | 'regions.import'
  | 'plans.read'
  | 'plans.make'
  | 'plans.approve'
  | 'catalogue.edit'
  | 'orders.read'
  | 'prices.read'
  | 'orders.make'
  | 'contracts.sign'
  | 'proofs.approve'
  | 'production.read'
  | 'production.verify'
  | 'shipments.read'
  | 'shipments.receive'
  | 'shipments.dispatch-onward'
  | 'cases.read'
  | 'cases.resolve'
  | 'replacements.request'
  | 'replacements.approve'
  | 'warehouse.read'
  | 'warehouse.sort'
  | 'warehouse.manage-sorting'
  | 'stock.read'
  | 'stock.record'
  | 'stock.approve'
  | 'boxes.read'
  | 'boxes.pack'
  | 'boxes.verify'
  | 'distribution.read'
  | 'distribution.plan-trips'
  | 'distribution.hand-over'
  | 'audit.correct'
  | 'audit.sign-adjustment'
  | 'audit.read'
  | 'findings.add'
  | 'evidence.read'
  | 'evidence.attach'
  | 'findings.read'
  | 'findings.answer'
  | 'findings.close'
  | 'destruction.read'
  | 'destruction.propose'
  | 'destruction.sign'
  | 'revote.manage'
  | 'revote.sign'
  | 'changes.follow'
  | 'witness.sign'
  | 'vendor.report'
  | 'vendor.read'
  | 'users.manage'
  | 'keys.manage'
  | 'vendors.manage';

/** Who is signed in; null when nobody is. Without signal a committee goes on as who its phone last knew. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  networkMode: 'always',
  staleTime: Infinity,
  gcTime: Infinity,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return remembered(bodyOf(await api.GET('/api/session', { signal })));
    } catch (problem) {
      if (isProblem(problem) && problem.status === 401) return remembered(null);
      const kept = isProblem(problem) && problem.isLost ? keptSession() : null;
      if (kept === null) throw problem;
      return kept;
    }
  },
});

function remembered(session: Session | null): Session | null {
  keepSession(session !== null && worksInField(session) ? session : null);
  return session;
}

const SessionContext = createContext<Session | null>(null);

/**
 * Gives the pages behind sign-in their session. When it ends, the last one stays until the sign-in page has taken over:
 * a page never has to render for nobody.
 */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { data } = useSuspenseQuery(sessionQuery);
  const [kept, setKept] = useState(data);
  if (data !== null && data !== kept) setKept(data);
  return <SessionContext value={kept}>{children}</SessionContext>;
}

/** The session of a page behind sign-in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('This page is shown to signed-in people only.');
  return session;
}

export function may(session: Session, permission: Permission | readonly Permission[]): boolean {
  const wanted = typeof permission === 'string' ? [permission] : permission;
  return wanted.some((one) => session.permissions.includes(one));
}

/** Whether the signed-in person may do this (any of these). */
export function useMay(permission: Permission | readonly Permission[]): boolean {
  return may(useSession(), permission);
}

/** PPK and PPS: they hand boxes over and may see nothing that the desk's shell reads. Their place is the phone shell. */
export function worksInField(session: Session): boolean {
  return may(session, 'distribution.hand-over') && !may(session, 'regions.read');
}

/** Observers and others whose permissions only read, sign and add findings. */
export function isReadOnly(session: Session): boolean {
  return session.permissions.every((permission) => /\.(read|sign|follow)$|^findings\.add$/.test(permission));
}

/** Forgets everything read under the former session: the next person must not see it, not even for a moment. */
export function becomeSession(queryClient: QueryClient, session: Session | null): void {
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, remembered(session));
}

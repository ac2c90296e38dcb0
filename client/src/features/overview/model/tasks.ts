import type { TaskRow } from '../api/list-tasks';

export const taskGroups = ['overdue', 'today', 'later'] as const;
export type TaskGroup = (typeof taskGroups)[number];

export const taskKinds = [
  'receiveShipment',
  'dispatchOnward',
  'submitPlan',
  'approvePlan',
  'signContract',
  'approveProof',
  'decideReplacement',
  'resolveCase',
  'closeSorting',
  'requestReplacement',
  'signDestruction',
  'witnessDestruction',
  'signRevote',
  'witnessRevote',
  'handOutRevote',
  'reportRevote',
  'answerFinding',
  'closeFinding',
  'signAdjustment',
  'verifyBoxes',
  'countStock',
  'postCount',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export function isTaskKind(kind: string): kind is TaskKind {
  return taskKinds.some((known) => known === kind);
}

type DayOf = (at: string | Date) => string;

/**
 * Overdue, due today, later. A shipment that has arrived is due at once, hence today; it is overdue from the next day.
 * What has no due time waits under *later*, oldest first.
 */
export function groupTasks(tasks: readonly TaskRow[], now: Date, dayOf: DayOf): Record<TaskGroup, TaskRow[]> {
  const groups: Record<TaskGroup, TaskRow[]> = { overdue: [], today: [], later: [] };
  for (const task of tasks) groups[groupOf(task, now, dayOf)].push(task);
  const rank = ({ dueAt, since }: TaskRow) => dueAt ?? `9${since}`;
  for (const group of taskGroups) groups[group].sort((a, b) => rank(a).localeCompare(rank(b)));
  return groups;
}

function groupOf({ kind, dueAt }: TaskRow, now: Date, dayOf: DayOf): TaskGroup {
  if (dueAt === null || dueAt === undefined) return 'later';
  const isToday = dayOf(dueAt) === dayOf(now);
  if (isToday && kind === 'receiveShipment') return 'today';
  if (new Date(dueAt).getTime() < now.getTime()) return 'overdue';
  return isToday ? 'today' : 'later';
}

/** The pages where a task is done, best first; `:subject` is its code, `:region` where it waits. */
const places: Record<TaskKind, readonly string[]> = {
  receiveShipment: ['/shipments/:subject/receiving', '/shipments/:subject'],
  dispatchOnward: ['/quarantine/onward?region=:region', '/cases?kind=misrouted&region=:region'],
  submitPlan: ['/plans/:subject', '/plans'],
  approvePlan: ['/plans/:subject', '/plans'],
  signContract: ['/contracts/:subject', '/contracts', '/orders?region=:region'],
  approveProof: ['/orders/:subject', '/orders?region=:region'],
  decideReplacement: ['/replacements/:subject', '/replacements?region=:region'],
  resolveCase: ['/cases/:subject', '/cases?region=:region'],
  closeSorting: ['/sorting?region=:region'],
  requestReplacement: ['/sorting?region=:region', '/replacements?region=:region'],
  signDestruction: ['/destruction/:subject'],
  witnessDestruction: ['/destruction/:subject'],
  signRevote: ['/revotes/:subject'],
  witnessRevote: ['/revotes/:subject'],
  handOutRevote: ['/revotes/:subject'],
  reportRevote: ['/revotes/:subject'],
  answerFinding: ['/findings/:subject'],
  closeFinding: ['/findings/:subject'],
  signAdjustment: ['/adjustments?region=:region'],
  verifyBoxes: ['/packing/boxes?status=filled&region=:region'],
  countStock: ['/stock/counts/:subject'],
  postCount: ['/stock/counts/:subject'],
};

/** The first page of a task that exists, as an address; undefined when none does. */
export function placeOf(task: TaskRow, hasPage: (path: string) => boolean): string | undefined {
  if (!isTaskKind(task.kind)) return undefined;
  const { subject, regionCode } = task;
  return places[task.kind]
    .map((pattern) => pattern.replace(':subject', encodeURIComponent(subject)).replace(':region', regionCode))
    .find((address) => hasPage(address.split('?', 1)[0] ?? address));
}

/** Whether a path (`/shipments/SJ-1/receive`) is one of the routes (`/shipments/$code/receive`). */
export function matchesRoute(path: string, routes: readonly string[]): boolean {
  const wanted = path.split('/');
  return routes.some((route) => {
    const parts = route.split('/');
    return (
      parts.length === wanted.length && parts.every((part, index) => part.startsWith('$') || part === wanted[index])
    );
  });
}

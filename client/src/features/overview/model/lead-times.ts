import type { LeadTime } from '../api/get-lead-times';

export type SlackState = 'overdue' | 'soon' | 'enough' | 'done';

/** A departure is told from two days before it is due. */
const soonMinutes = 2 * 1440;

/** Ways with a measured time, least slack first, then those with nothing left to send; and ways not yet measured. */
export function splitLeadTimes(rows: readonly LeadTime[]): { measured: LeadTime[]; notMeasured: LeadTime[] } {
  const byName = (a: LeadTime, b: LeadTime) =>
    a.destination.localeCompare(b.destination) || a.plantName.localeCompare(b.plantName);
  const slack = (row: LeadTime) => row.slackMinutes ?? Number.POSITIVE_INFINITY;
  const bySlack = (a: LeadTime, b: LeadTime) => (slack(a) === slack(b) ? byName(a, b) : slack(a) - slack(b));
  const byDue = (a: LeadTime, b: LeadTime) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || byName(a, b);
  return {
    measured: rows.filter((row) => row.measured > 0).sort(bySlack),
    notMeasured: rows.filter((row) => row.measured === 0).sort(byDue),
  };
}

export function slackState(row: LeadTime): SlackState {
  const slack = row.slackMinutes;
  if (row.toComeSheets <= 0 || slack === null || slack === undefined) return 'done';
  if (slack < 0) return 'overdue';
  return slack < soonMinutes ? 'soon' : 'enough';
}

/** A journey in hours and minutes, `26 j 10 m`: a day is not precise enough to plan a departure with. */
export function journey(minutes: number, hourSign: string): string {
  const whole = Math.floor(Math.abs(minutes));
  const hours = Math.floor(whole / 60);
  return hours > 0 ? `${String(hours)} ${hourSign} ${String(whole % 60)} m` : `${String(whole)} m`;
}

import { newId } from '@/api/intent';
import type { ApiProblem } from '@/api/problem';
import type { OpenedCase } from '../api/types';

/** How the person at the dock found the carton; the rest follows from the books. */
export type Finding = 'sealed' | 'counted' | 'sealBroken';

/** What the server made of a scan. */
export type ScanOutcome =
  | 'received'
  | 'short'
  | 'over'
  | 'sealBroken'
  | 'unlisted'
  | 'misrouted'
  | 'already'
  | 'unknown'
  | 'refused'
  | 'undone';

/**
 * Where a scan stands. `waiting`: kept here, surely not recorded; `uncertain`: it was sent and no answer came, so nobody
 * knows; both are sent again under the same id.
 */
export type ScanState = 'waiting' | 'sending' | 'uncertain' | 'answered';

export interface Refusal {
  code: string;
  facts: Readonly<Record<string, unknown>>;
}

export interface Scan {
  /** Also the key of the write: twice is once. */
  id: string;
  code: string;
  /** Device time. */
  atMilliseconds: number;
  finding: Finding;
  countedSheets?: number;
  remark?: string;
  state: ScanState;
  outcome?: ScanOutcome;
  /** Counted minus labelled, when a case says they differ. */
  differenceSheets?: number;
  refusal?: Refusal;
  /** The case that the scan opened: what its photos are about. */
  case?: string;
  /** A misrouted carton was put aside: somebody said so. */
  isAcknowledged?: boolean;
}

export interface ScanDesk {
  /** Oldest first. */
  scans: readonly Scan[];
  /** How the next carton is recorded. */
  mode: Finding;
  /** The carton whose sheets are being counted. */
  counting: { code: string; finding: 'counted' | 'sealBroken' } | null;
  /** The scan that was seen last, for the large line: also a repeated one, which makes no new entry. */
  last: { id: string; isRepeat: boolean } | null;
}

export const emptyDesk: ScanDesk = { scans: [], mode: 'sealed', counting: null, last: null };

export type DeskAction =
  | { type: 'mode'; mode: Finding }
  | { type: 'scan'; code: string; atMilliseconds: number }
  | { type: 'counted'; countedSheets: number; remark: string; atMilliseconds: number }
  | { type: 'cancel' }
  | { type: 'sending'; id: string }
  | { type: 'recorded'; id: string; cases: readonly OpenedCase[] }
  | { type: 'failed'; id: string; problem: Pick<ApiProblem, 'status' | 'code' | 'facts' | 'errors' | 'isFinal'> }
  | { type: 'undone'; id: string }
  | { type: 'acknowledge'; id: string };

const signedOut = 401;

export function reduceDesk(desk: ScanDesk, action: DeskAction): ScanDesk {
  switch (action.type) {
    case 'mode':
      return { ...desk, counting: null, mode: desk.mode === action.mode ? 'sealed' : action.mode };
    case 'scan':
      return scanned(desk, normalCode(action.code), action.atMilliseconds);
    case 'counted':
      return counted(desk, action.countedSheets, action.remark, action.atMilliseconds);
    case 'cancel':
      return { ...desk, counting: null, mode: 'sealed' };
    case 'sending':
      return change(desk, action.id, () => ({ state: 'sending' }));
    case 'recorded':
      return change(desk, action.id, (scan) => ({
        state: 'answered',
        ...outcomeOf(scan, action.cases),
        ...(action.cases[0] === undefined ? {} : { case: action.cases[0].code }),
      }));
    case 'failed':
      return change(desk, action.id, () => failureOf(action.problem));
    case 'undone':
      return change(desk, action.id, () => ({ outcome: 'undone' }));
    case 'acknowledge':
      return change(desk, action.id, () => ({ isAcknowledged: true }));
  }
}

/** Labels are printed in capitals; a hand may type them small. */
export function normalCode(code: string): string {
  return code.trim().toUpperCase();
}

function scanned(desk: ScanDesk, code: string, atMilliseconds: number): ScanDesk {
  if (decisionOf(desk) !== null || code === '') return desk;
  const before = desk.scans.findLast((scan) => scan.code === code && !isOpenToRescan(scan));
  if (before !== undefined) return { ...desk, last: { id: before.id, isRepeat: true } };
  if (desk.mode !== 'sealed') return { ...desk, counting: { code, finding: desk.mode } };
  return added(desk, { id: newId(), code, atMilliseconds, finding: 'sealed', state: 'waiting' });
}

/** A refused or unknown code changed nothing, and an undone scan no longer stands, so scanning it again asks again. */
function isOpenToRescan(scan: Scan): boolean {
  return scan.outcome === 'refused' || scan.outcome === 'unknown' || scan.outcome === 'undone';
}

function counted(desk: ScanDesk, countedSheets: number, remark: string, atMilliseconds: number): ScanDesk {
  if (desk.counting === null) return desk;
  const words = remark.trim();
  const scan: Scan = {
    id: newId(),
    ...desk.counting,
    atMilliseconds,
    countedSheets,
    ...(words === '' ? {} : { remark: words }),
    state: 'waiting',
  };
  return added({ ...desk, counting: null, mode: 'sealed' }, scan);
}

function added(desk: ScanDesk, scan: Scan): ScanDesk {
  return { ...desk, scans: [...desk.scans, scan], last: { id: scan.id, isRepeat: false } };
}

function change(desk: ScanDesk, id: string, next: (scan: Scan) => Partial<Scan>): ScanDesk {
  return { ...desk, scans: desk.scans.map((scan) => (scan.id === id ? { ...scan, ...next(scan) } : scan)) };
}

function outcomeOf(scan: Scan, cases: readonly OpenedCase[]): Pick<Scan, 'outcome' | 'differenceSheets'> {
  const quantityOf = (kind: string) => cases.find((one) => one.kind === kind)?.quantity ?? undefined;
  const has = (kind: string) => cases.some((one) => one.kind === kind);
  const [short, over] = [quantityOf('countedShort'), quantityOf('countedOver')];
  const difference =
    short !== undefined ? { differenceSheets: -short } : over !== undefined ? { differenceSheets: over } : {};
  if (has('misrouted')) return { outcome: 'misrouted' };
  if (scan.finding === 'sealBroken') return { outcome: 'sealBroken', ...difference };
  if (short !== undefined) return { outcome: 'short', ...difference };
  if (over !== undefined) return { outcome: 'over', ...difference };
  return { outcome: has('unlisted') ? 'unlisted' : 'received' };
}

function failureOf(problem: Pick<ApiProblem, 'status' | 'code' | 'facts' | 'errors' | 'isFinal'>): Partial<Scan> {
  if (problem.status === signedOut) return { state: 'waiting' };
  if (!problem.isFinal) return { state: 'uncertain' };
  const refusal = { code: problem.code, facts: problem.facts };
  if (problem.code === 'carton.already_scanned') return { state: 'answered', outcome: 'already', refusal };
  const isUnknown = problem.code === 'carton.not_found' || (problem.status === 400 && 'carton' in problem.errors);
  return { state: 'answered', outcome: isUnknown ? 'unknown' : 'refused', refusal };
}

/** The scan shown last, when it can be undone here: what was found astray is a case, not a slip of the hand. */
export function undoableOf(desk: ScanDesk): Scan | null {
  const scan = desk.scans.find(({ id }) => id === desk.last?.id);
  const stands = ['received', 'short', 'over', 'sealBroken'] satisfies ScanOutcome[];
  return scan?.state === 'answered' && stands.some((outcome) => outcome === scan.outcome) ? scan : null;
}

/** What a photo taken now is about: the case that the last scan opened, or its carton; null when there is nothing to show. */
export function photoObjectOf(desk: ScanDesk): { objectKind: 'case' | 'carton'; objectCode: string } | null {
  const scan = desk.scans.find(({ id }) => id === desk.last?.id);
  if (scan?.state !== 'answered' || isOpenToRescan(scan)) return null;
  return scan.case === undefined
    ? { objectKind: 'carton', objectCode: scan.code }
    : { objectKind: 'case', objectCode: scan.case };
}

export type Decision =
  { kind: 'count'; code: string; finding: 'counted' | 'sealBroken' } | { kind: 'misrouted'; scan: Scan };

/** What must be settled before the next carton is scanned; null when the desk is free. */
export function decisionOf(desk: ScanDesk): Decision | null {
  if (desk.counting !== null) return { kind: 'count', ...desk.counting };
  const scan = desk.scans.find((one) => one.outcome === 'misrouted' && one.isAcknowledged !== true);
  return scan === undefined ? null : { kind: 'misrouted', scan };
}

/** Scans that the server has not answered for, in their order. */
export function unsentOf(desk: ScanDesk): readonly Scan[] {
  return desk.scans.filter(({ state }) => state !== 'answered');
}

/** The one to send next; one at a time, so that they are recorded in the order in which they were seen. */
export function nextToSend(desk: ScanDesk): Scan | undefined {
  if (desk.scans.some(({ state }) => state === 'sending')) return undefined;
  return desk.scans.find(({ state }) => state === 'waiting' || state === 'uncertain');
}

const keptMax = 300;

/** What survives a reload. A scan that was on its way may have been recorded or not. */
export function restoredDesk(text: string | null): ScanDesk {
  if (text === null) return emptyDesk;
  try {
    const scans = (JSON.parse(text) as Scan[]).map((scan) =>
      scan.state === 'sending' ? { ...scan, state: 'uncertain' as const } : scan,
    );
    return { ...emptyDesk, scans };
  } catch {
    return emptyDesk;
  }
}

export function keptText(desk: ScanDesk): string {
  const open = new Set(unsentOf(desk));
  const surplus = Math.max(0, desk.scans.length - keptMax);
  return JSON.stringify(desk.scans.filter((scan, index) => index >= surplus || open.has(scan)));
}

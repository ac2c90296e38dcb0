import type { LeadTime } from '../api/get-lead-times';
import type { CaseRow, ShipmentRow } from '../api/list-attention';
import type { RegionProgress } from '../api/get-overview';
import { slackState } from './lead-times';

interface Place {
  key: string;
  region: string;
  weight: number;
}

export type Attention = Place &
  (
    | { kind: 'late'; shipment: ShipmentRow }
    | { kind: 'departure'; way: LeadTime; isOverdue: boolean }
    | { kind: 'case'; row: CaseRow }
  );

const weights = { late: 100, overdueDeparture: 90, otherCase: 10, soonDeparture: 5 } as const;

/** Cases that stop work or lose paper come before those that only wait for a signature. */
const caseWeights: Record<string, number> = {
  notArrived: 40,
  misrouted: 35,
  sealBroken: 30,
  sealDiffers: 30,
  countedShort: 25,
  unlisted: 20,
  overPrint: 20,
  countedOver: 15,
};

/** What needs a decision, worst first: late, past its latest departure, open cases by what they stop, soon to depart. */
export function attentionOf(
  late: readonly ShipmentRow[],
  cases: readonly CaseRow[],
  ways: readonly LeadTime[],
): Attention[] {
  return [
    ...late.map(lateItem),
    ...cases.map(caseItem),
    ...ways.flatMap((way) => {
      const state = slackState(way);
      return state === 'overdue' || state === 'soon' ? [departureItem(way, state === 'overdue')] : [];
    }),
  ].sort((a, b) => b.weight - a.weight || within(a, b) || a.key.localeCompare(b.key));
}

function lateItem(shipment: ShipmentRow): Attention {
  return { kind: 'late', key: shipment.code, region: shipment.destinationCode, weight: weights.late, shipment };
}

function caseItem(row: CaseRow): Attention {
  const weight = caseWeights[row.kind] ?? weights.otherCase;
  return { kind: 'case', key: row.code, region: row.regionCode, weight, row };
}

function departureItem(way: LeadTime, isOverdue: boolean): Attention {
  const weight = isOverdue ? weights.overdueDeparture : weights.soonDeparture;
  return { kind: 'departure', key: `${way.plant}/${way.destination}`, region: way.destination, weight, way, isOverdue };
}

/** Among equals: the latest, the least slack, the largest case and then the oldest. */
function within(a: Attention, b: Attention): number {
  if (a.kind === 'late' && b.kind === 'late') return (b.shipment.lateMinutes ?? 0) - (a.shipment.lateMinutes ?? 0);
  if (a.kind === 'departure' && b.kind === 'departure') return (a.way.slackMinutes ?? 0) - (b.way.slackMinutes ?? 0);
  if (a.kind === 'case' && b.kind === 'case') {
    return (b.row.quantitySheets ?? 0) - (a.row.quantitySheets ?? 0) || a.row.openedAt.localeCompare(b.row.openedAt);
  }
  return 0;
}

export type Flag = 'late' | 'misrouted' | 'case';

/** How the tile of a region is flagged: late before cases, at most one. */
export function flagOf(row: RegionProgress, misrouted: ReadonlySet<string>): Flag | null {
  if (row.lateShipments > 0) return 'late';
  if (misrouted.has(row.code)) return 'misrouted';
  return row.openCases > 0 ? 'case' : null;
}

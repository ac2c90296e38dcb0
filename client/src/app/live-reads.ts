/** Beginnings of query keys. The empty one is the beginning of all. */
type Reads = readonly (readonly string[])[];

const figures: Reads = [['overview'], ['reconciliation']];

// A scan changes counts and lists; the manifest itself follows the counts at its own pace (receiving screen).
const ofScan: Reads = [
  ['shipments', 'one'],
  ['shipments', 'list'],
  ['shipments', 'cartons'],
  ['shipments', 'cases'],
  ['shipments', 'quarantine'],
  ['shipments', 'replacement-need'],
];

const ofSlice: Partial<Record<string, Reads>> = {
  procurement: [['orders'], ['contracts'], ...figures],
  production: [['orders'], ['print-runs'], ...figures],
  shipments: [['shipments'], ['stock'], ['orders'], ...figures],
  warehouse: [['sorting'], ['packing'], ['stock'], ['shipments'], ...figures],
  distribution: [['distribution'], ['packing'], ...figures],
  destruction: [['destructions'], ['stock'], ['tasks'], ...figures],
};

/** All that the live line tells of: what may have changed before the line was open. */
export const toldLive: Reads = [
  ['shipments'],
  ['orders'],
  ['print-runs'],
  ['contracts'],
  ['sorting'],
  ['packing'],
  ['stock'],
  ['distribution'],
  ['destructions'],
  ['revotes'],
  ...figures,
];

/** What to read again after an event of this type; for one that this page does not know, everything. */
export function readsTouchedBy(type: string): Reads {
  if (type.startsWith('warehouse.revote-')) return [['revotes'], ['shipments'], ['tasks'], ...figures];
  if (type === 'shipments.carton-received') return [...ofScan, ...figures];
  return ofSlice[type.split('.')[0] ?? ''] ?? [[]];
}

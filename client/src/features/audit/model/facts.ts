import type id from '../i18n/id';

export type FactName = keyof (typeof id)['fact'];

export interface Fact {
  name: FactName;
  value: number | string;
}

/** The fields of an event's data that its line in a history says, in this order. */
const told: readonly FactName[] = [
  'run',
  'goodSheets',
  'wasteSheets',
  'overPrintSheets',
  'plates',
  'sheets',
  'countedSheets',
  'cartons',
  'printedSheets',
  'damagedSheets',
  'missingSheets',
  'invoice',
  'shipment',
  'place',
  'seal',
  'witness',
  'certificate',
  'reason',
  'note',
];

/** What is worth saying of an event beside its name: its counts, seals and reasons; zeros and blanks are left out. */
export function factsOf(data: unknown): Fact[] {
  if (typeof data !== 'object' || data === null) return [];
  const fields = data as Record<string, unknown>;
  return told.flatMap((name) => {
    const field = fields[name];
    const value = Array.isArray(field) ? field.length : field;
    return (typeof value === 'number' && value !== 0) || (typeof value === 'string' && value !== '')
      ? [{ name, value }]
      : [];
  });
}

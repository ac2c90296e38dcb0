import type { RecapRow } from '../api/types';

export interface TeamSum {
  code: string | null;
  name: string | null;
  cartons: number;
  countedSheets: number;
  damagedSheets: number;
  wageSen: number;
}

/** What each team did of one contest, over all days; the officers' own work without a team last. */
export function teamSums(recap: readonly RecapRow[], contest: string): TeamSum[] {
  const sums = new Map<string, TeamSum>();
  for (const row of recap.filter(({ contestCode }) => contestCode === contest)) {
    const [code, name] = [row.teamCode ?? null, row.teamName ?? null];
    const sum = sums.get(code ?? '') ?? { code, name, cartons: 0, countedSheets: 0, damagedSheets: 0, wageSen: 0 };
    sum.cartons += row.cartons;
    sum.countedSheets += row.countedSheets;
    sum.damagedSheets += row.damagedSheets;
    sum.wageSen += row.wageSen;
    sums.set(code ?? '', sum);
  }
  return [...sums.values()].sort((a, b) => (a.code ?? '~').localeCompare(b.code ?? '~'));
}

/** 2.5% in thousandths: the reserve of a station, rounded up there (R5). */
const perMille = 25;

/**
 * The two parts of a box's ballots, voters and reserve, from their sum. One more voter adds at least one sheet, so each sum
 * belongs to one number of voters.
 */
export function partsOf(requiredSheets: number): { voters: number; reserve: number } {
  const voters = Math.floor((requiredSheets * 1000) / (1000 + perMille));
  return { voters, reserve: requiredSheets - voters };
}

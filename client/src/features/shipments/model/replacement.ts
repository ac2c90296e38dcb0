/** A typed request: a number of sheets, or why it is none: *few* (not a number from 1), *beyond* (more than is needed). */
export function requestedSheetsOf(text: string, neededSheets: number): number | 'few' | 'beyond' {
  const digits = text.replace(/[\s.,\u00a0]/g, '');
  if (!/^\d{1,9}$/.test(digits) || Number(digits) < 1) return 'few';
  return Number(digits) > neededSheets ? 'beyond' : Number(digits);
}

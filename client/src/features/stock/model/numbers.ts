const piecesMax = 10_000_000;

/** A typed count: digits, with or without separators; undefined for what is not one. Empty is not a count: nought is typed. */
export function piecesOf(text: string): number | undefined {
  const digits = text.replace(/[\s.,\u00a0]/g, '');
  if (!/^\d{1,9}$/.test(digits)) return undefined;
  const pieces = Number(digits);
  return pieces <= piecesMax ? pieces : undefined;
}

const sheetsPerCartonMax = 20_000;

/** A typed count: digits, with or without separators; null when it is not one that a carton can hold. */
export function sheetsOf(text: string): number | null {
  const digits = text.replace(/[\s.,\u00a0]/g, '');
  if (!/^\d{1,5}$/.test(digits)) return null;
  const sheets = Number(digits);
  return sheets <= sheetsPerCartonMax ? sheets : null;
}

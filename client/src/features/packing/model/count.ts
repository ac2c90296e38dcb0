const sheetsPerBoxMax = 2_000;
const reasonLengthMin = 10;

/** A typed count: digits, with or without separators; null when it is not one that a box can hold. */
export function sheetsOf(text: string): number | null {
  const digits = text.replace(/[\s.,\u00a0]/g, '');
  if (!/^\d{1,5}$/.test(digits)) return null;
  const sheets = Number(digits);
  return sheets <= sheetsPerBoxMax ? sheets : null;
}

export function isReason(text: string): boolean {
  return text.trim().length >= reasonLengthMin;
}

/** Of ten thousand, to two decimals; null where nothing is measured. */
export function per10000(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1_000_000) / 100;
}

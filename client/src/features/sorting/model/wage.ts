/** Sen from rupiah as typed: `150`, `137,50`; null when it is no amount of a wage. */
export function parseWage(text: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return match === null ? null : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** The wage as it would be typed. */
export function wageText(sen: number): string {
  return sen % 100 === 0 ? String(sen / 100) : `${String(Math.trunc(sen / 100))},${String(sen % 100).padStart(2, '0')}`;
}

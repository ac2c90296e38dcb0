/**
 * Sen from rupiah as people type them: `9.600.000.000`, `135`, `135,50`, `Rp 135.50`. Groups of three after a separator
 * are thousands, one or two digits at the end are sen. Null when it is no amount.
 */
export function parseRupiah(text: string): number | null {
  const plain = text.replace(/^\s*Rp\.?/i, '').replace(/[\s\u00a0]/g, '');
  const match = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (match === null) return null;
  const rupiah = (match[1] ?? '').replace(/[.,]/g, '');
  const sen = Number(rupiah) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(sen) ? sen : null;
}

const ones = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

const scales = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
  [100, 'ratus'],
] as const;

/** A whole number in Indonesian words, as official records spell it: `1.736` is *seribu tujuh ratus tiga puluh enam*. */
export function terbilang(value: number): string {
  if (value < 0) return `minus ${terbilang(-value)}`;
  if (value < ones.length) return ones[value] ?? '';
  if (value < 20) return `${terbilang(value - 10)} belas`;
  const rest = (below: number) => (value % below === 0 ? '' : ` ${terbilang(value % below)}`);
  if (value < 100) return `${terbilang(Math.floor(value / 10))} puluh${rest(10)}`;
  for (const [scale, word] of scales) {
    if (value < scale) continue;
    const count = Math.floor(value / scale);
    // One hundred and one thousand grow together with their one.
    const head = count === 1 && scale <= 1_000 ? `se${word}` : `${terbilang(count)} ${word}`;
    return `${head}${rest(scale)}`;
  }
  return String(value);
}

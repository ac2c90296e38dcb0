/**
 * Numbers, times and money as people read them. Pure functions of (value, language); a number never stands without its
 * unit, a share is floored and never rounded up to 100%.
 */
export type Language = 'id' | 'en';

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** What is counted. Indonesian nouns do not bend; English ones do. */
export const unitWords = {
  sheet: { id: 'lembar', en: ['sheet', 'sheets'] },
  carton: { id: 'koli', en: ['carton', 'cartons'] },
  box: { id: 'kotak', en: ['box', 'boxes'] },
  piece: { id: 'buah', en: ['piece', 'pieces'] },
  seal: { id: 'keping', en: ['seal', 'seals'] },
  bottle: { id: 'botol', en: ['bottle', 'bottles'] },
  set: { id: 'set', en: ['set', 'sets'] },
  pack: { id: 'paket', en: ['pack', 'packs'] },
  station: { id: 'TPS', en: ['polling station', 'polling stations'] },
  voter: { id: 'pemilih', en: ['voter', 'voters'] },
  shipment: { id: 'kiriman', en: ['shipment', 'shipments'] },
  contract: { id: 'kontrak', en: ['contract', 'contracts'] },
  order: { id: 'pesanan', en: ['order', 'orders'] },
  orderLine: { id: 'baris pesanan', en: ['order line', 'order lines'] },
  contest: { id: 'pemilihan', en: ['contest', 'contests'] },
  region: { id: 'wilayah', en: ['region', 'regions'] },
  row: { id: 'baris', en: ['row', 'rows'] },
  case: { id: 'kasus', en: ['case', 'cases'] },
  event: { id: 'kejadian', en: ['event', 'events'] },
} as const satisfies Record<string, { id: string; en: readonly [string, string] }>;

export type Unit = keyof typeof unitWords;

/** The unit that the catalogue names in Indonesian; pieces for a name that is not known here. */
export function unitNamed(name: string): Unit {
  return (Object.keys(unitWords) as Unit[]).find((unit) => unitWords[unit].id === name) ?? 'piece';
}

const minus = '\u2212';

export function unitWord(unit: Unit, count: number, language: Language): string {
  const words = unitWords[unit];
  return language === 'id' ? words.id : words.en[Math.abs(count) === 1 ? 0 : 1];
}

/** What the reader does not know, or may not. */
const unknown = '–';

/** `2.113.895`; a minus sign, not a hyphen. Only where the unit stands in the heading of the column. */
export function formatNumber(value: number | null | undefined, language: Language): string {
  if (value == null) return unknown;
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 20 }).format(value).replace('-', minus);
}

/** `2.113.895 lembar` */
export function formatCount(value: number | null | undefined, unit: Unit, language: Language): string {
  if (value == null) return unknown;
  return `${formatNumber(value, language)} ${unitWord(unit, value, language)}`;
}

/** `+512`, `−12`, `0`: a difference always shows its sign. */
export function formatDifference(value: number, language: Language, unit?: Unit): string {
  const text = value > 0 ? `+${formatNumber(value, language)}` : formatNumber(value, language);
  return unit === undefined ? text : `${text} ${unitWord(unit, value, language)}`;
}

/**
 * The share of whole numbers, floored at one decimal; two decimals from 99,9; `100%` only when equal; `< 0,1%` above zero.
 * Nothing measured (denominator 0) is a dash, never 0% and never 100%.
 */
export function formatPercent(numerator: number, denominator: number, language: Language): string {
  if (denominator <= 0) return '–';
  if (numerator === denominator) return '100%';
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  const thousandths = Number((above * 1000n) / below);
  const decimal = (value: number, digits: number) =>
    new Intl.NumberFormat(locales[language], { minimumFractionDigits: digits, maximumFractionDigits: digits })
      .format(value)
      .replace('-', minus);
  if (numerator > 0 && thousandths === 0) return `< ${decimal(0.1, 1)}%`;
  if (thousandths === 0) return '0%';
  if (thousandths === 999) return `${decimal(Number((above * 10000n) / below) / 100, 2)}%`;
  return `${decimal(thousandths / 10, 1)}%`;
}

/** Whole percent for tiles, floored, without the sign; a dash when nothing is measured. */
export function formatTilePercent(numerator: number, denominator: number): string {
  if (denominator <= 0) return '–';
  return String((BigInt(numerator) * 100n) / BigInt(denominator));
}

export const zones = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const;
export type Zone = keyof typeof zones;
export type Instant = Date | string | number;

function parts(at: Instant, language: Language, zone: Zone, options: Intl.DateTimeFormatOptions) {
  const pieces = new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options }).formatToParts(new Date(at));
  return (type: Intl.DateTimeFormatPartTypes) => pieces.find((piece) => piece.type === type)?.value ?? '';
}

/** `27 Nov 2024`, or `Rab, 27 Nov 2024` */
export function formatDate(
  at: Instant,
  language: Language,
  options: { zone?: Zone; weekday?: boolean; long?: boolean } = {},
): string {
  const { zone = 'Asia/Jakarta', weekday = false, long = false } = options;
  const width = long ? 'long' : 'short';
  const part = parts(at, language, zone, { day: 'numeric', month: width, year: 'numeric', weekday: width });
  const date = `${part('day')} ${part('month')} ${part('year')}`;
  return weekday ? `${part('weekday')}, ${date}` : date;
}

/** `07.00`, with seconds `07.00.31`; English has colons. */
export function formatTime(
  at: Instant,
  language: Language,
  options: { zone?: Zone; seconds?: boolean; withZone?: boolean } = {},
): string {
  const { zone = 'Asia/Jakarta', seconds = false, withZone = false } = options;
  const part = parts(at, language, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const pieces = seconds ? [part('hour'), part('minute'), part('second')] : [part('hour'), part('minute')];
  const time = pieces.join(language === 'id' ? '.' : ':');
  return withZone ? `${time} ${zones[zone]}` : time;
}

/** `27 Nov 2024 07.00 WIB` */
export function formatDateTime(
  at: Instant,
  language: Language,
  options: { zone?: Zone; weekday?: boolean; long?: boolean } = {},
): string {
  return `${formatDate(at, language, options)} ${formatTime(at, language, { ...options, withZone: true })}`;
}

/** `31 m`, `20 j 31 m`, `2 hari`; English `20 h 31 m`, `2 days`. Floored: a promise of time is never made longer. */
export function formatDuration(milliseconds: number, language: Language): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) {
    const days = Math.floor(hours / 24);
    return language === 'id' ? `${String(days)} hari` : `${String(days)} ${days === 1 ? 'day' : 'days'}`;
  }
  const hourSign = language === 'id' ? 'j' : 'h';
  return hours > 0 ? `${String(hours)} ${hourSign} ${String(minutes % 60)} m` : `${String(minutes)} m`;
}

/** Relative words under an hour only, otherwise the date and time. */
export function formatAge(at: Instant, now: Instant, language: Language, zone: Zone = 'Asia/Jakarta'): string {
  const elapsed = new Date(now).getTime() - new Date(at).getTime();
  const minutes = Math.floor(elapsed / 60_000);
  if (elapsed < 0 || minutes >= 60) return formatDateTime(at, language, { zone });
  if (minutes === 0) return language === 'id' ? 'baru saja' : 'just now';
  return language === 'id' ? `${String(minutes)} menit lalu` : `${String(minutes)} min ago`;
}

/** `Rp 9.600.000.000` from sen; the sen are shown only when there are any. */
export function formatRupiah(sen: number, language: Language): string {
  const [amount, rest] = [BigInt(Math.abs(sen)) / 100n, Math.abs(sen) % 100];
  const whole = new Intl.NumberFormat(locales[language]).format(amount);
  const fraction = rest === 0 ? '' : `${language === 'id' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
  return `${sen < 0 ? minus : ''}Rp ${whole}${fraction}`;
}

const magnitudes = [
  { from: 1_000_000_000_000n, id: 'triliun', en: 'trillion' },
  { from: 1_000_000_000n, id: 'miliar', en: 'billion' },
  { from: 1_000_000n, id: 'juta', en: 'million' },
] as const;

/** `Rp 9,6 miliar`, floored; only in tiles. */
export function formatRupiahShort(sen: number, language: Language): string {
  const amount = BigInt(Math.abs(sen)) / 100n;
  const magnitude = magnitudes.find(({ from }) => amount >= from);
  if (magnitude === undefined) return formatRupiah(sen, language);
  const tenths = Number((amount * 10n) / magnitude.from) / 10;
  return `${sen < 0 ? minus : ''}Rp ${formatNumber(tenths, language)} ${magnitude[language]}`;
}

/** Days until the polling day in the region's zone: `H-29`, `Hari H`, `H+3`. */
export function formatCountdown(pollingDay: Instant, now: Instant, language: Language, zone: Zone = 'Asia/Jakarta') {
  const days = dayNumber(pollingDay, zone) - dayNumber(now, zone);
  if (days === 0) return language === 'id' ? 'Hari H' : 'Polling day';
  const sign = days > 0 ? '-' : '+';
  return `${language === 'id' ? 'H' : 'D'}${sign}${String(Math.abs(days))}`;
}

function dayNumber(at: Instant, zone: Zone): number {
  const part = parts(at, 'en', zone, { year: 'numeric', month: 'numeric', day: 'numeric' });
  return Date.UTC(Number(part('year')), Number(part('month')) - 1, Number(part('day'))) / 86_400_000;
}

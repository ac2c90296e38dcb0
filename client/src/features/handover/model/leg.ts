import type { components } from '@/api/schema';

export type Level = components['schemas']['CustodyLevel'];
export type Box = components['schemas']['VillageBox'];

/** One end of a hand-over; the code of a station is that of its village. */
export interface Point {
  level: Level;
  region: string;
  station?: number;
}

/** One step of the chain in which a committee is a party, named by the part of an address: `give-004`, `receive`. */
export interface Leg {
  key: string;
  from: Point;
  to: Point;
}

/** The signed arrivals of a box, in their order, as the server names them. */
const steps = ['none', 'atDistrict', 'atVillage', 'atStation', 'backAtVillage', 'backAtDistrict', 'returned'] as const;
const districtParts = 3;
const stationDigits = 3;

export function committeeLevel(own: string): 'district' | 'village' {
  return own.split('.').length === districtParts ? 'district' : 'village';
}

export function stationCode(station: number): string {
  return String(station).padStart(stationDigits, '0');
}

function above(own: string): Point {
  const level = committeeLevel(own) === 'district' ? 'regency' : 'district';
  return { level, region: own.slice(0, own.lastIndexOf('.')) };
}

function below(own: string, code: string): Point | null {
  if (committeeLevel(own) === 'district') {
    return code.startsWith(`${own}.`) ? { level: 'village', region: code } : null;
  }
  return /^\d{3}$/.test(code) ? { level: 'station', region: own, station: Number(code) } : null;
}

/** Reads the part of an address; null when it names no step of this committee. */
export function legOf(own: string, key: string): Leg | null {
  const self: Point = { level: committeeLevel(own), region: own };
  if (key === 'receive') return { key, from: above(own), to: self };
  if (key === 'return') return { key, from: self, to: above(own) };
  const [direction, ...rest] = key.split('-');
  const other = below(own, rest.join('-'));
  if (other === null) return null;
  if (direction === 'give') return { key, from: self, to: other };
  return direction === 'back' ? { key, from: other, to: self } : null;
}

/** Below a district stand its villages, below a village its stations. */
export function partOf(own: string, box: Box): string {
  return committeeLevel(own) === 'district' ? box.villageCode : stationCode(box.stationNumber);
}

const depth: Record<Level, number> = { regency: 0, district: 1, village: 2, station: 3 };

export function isReturn(leg: Leg): boolean {
  return depth[leg.to.level] < depth[leg.from.level];
}

function arrival(leg: Leg): number {
  return isReturn(leg) ? steps.indexOf('returned') - depth[leg.to.level] : depth[leg.to.level];
}

function stepOf(box: Box): number {
  return Math.max(0, (steps as readonly string[]).indexOf(box.step));
}

/** The boxes that belong to the leg. */
export function boxesOf(leg: Leg, own: string, boxes: readonly Box[]): Box[] {
  const code = /^(?:give|back)-(.+)$/.exec(leg.key)?.[1];
  return code === undefined ? [...boxes] : boxes.filter((box) => partOf(own, box) === code);
}

/** The server knows that the box has arrived at the end of this leg, or has gone on from there. */
export function hasArrived(leg: Leg, box: Box): boolean {
  return stepOf(box) >= arrival(leg);
}

/** The box may go this way now: sealed and not yet there; on the way back only once it has been at its station. */
export function isDue(leg: Leg, box: Box): boolean {
  if (!box.isSealed || hasArrived(leg, box)) return false;
  return !isReturn(leg) || stepOf(box) >= steps.indexOf('atStation');
}

/** The step with which a box goes on from where it stands, if it is this committee's to take. */
export function nextLegOf(own: string, box: Box): Leg | null {
  const part = partOf(own, box);
  return (
    ['receive', `give-${part}`, `back-${part}`, 'return']
      .map((key) => legOf(own, key))
      .find((leg): leg is Leg => leg !== null && isDue(leg, box)) ?? null
  );
}

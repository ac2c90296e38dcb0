import type { Carton } from '../api/types';

/** One truck's worth at most: from one warehouse to one owner. */
export interface Leg {
  key: string;
  origin: string;
  destination: string;
  cartons: Carton[];
}

export function legsOf(cartons: readonly Carton[]): Leg[] {
  const legs = new Map<string, Leg>();
  for (const carton of cartons) {
    const [origin, destination] = [carton.placeRef, carton.destinationCode];
    const key = `${origin}>${destination}`;
    const leg = legs.get(key) ?? { key, origin, destination, cartons: [] };
    leg.cartons.push(carton);
    legs.set(key, leg);
  }
  return [...legs.values()];
}

/** Codes are letters, digits and a few signs; a typed list is separated by commas. */
export function sealsOf(text: string): string[] {
  return text
    .split(',')
    .map((seal) => seal.trim().toUpperCase())
    .filter((seal) => seal !== '');
}

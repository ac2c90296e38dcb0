/** Days for which a key or secret and its successor both hold. */
export const overlapUsual = 7;
const overlapMax = 30;

/** Undefined for what is not one of the numbers. */
export function readWhole(value: string, min: number, max: number): number | undefined {
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
}

export const readOverlap = (value: string) => readWhole(value, 0, overlapMax);

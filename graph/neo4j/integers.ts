/** Whole numbers as the driver has them: two halves of 32 bits. They cost it less than bigints, which are made only for values that are handed on. */

/** The driver's `Integer`. */
export interface DriverInteger {
  readonly high: number;
  readonly low: number;
  toBigInt(): bigint;
}

/** A number in a field of the driver's dates, times, durations and points. */
export type Field = number | bigint | DriverInteger;

const HALF = 2 ** 32;
/** High halves below this leave the whole number exact as a JavaScript number (2⁵³). */
const EXACT_HIGH = 2 ** 21;

/** The number of a field; exact up to 2⁵³. */
export function numberOf(field: Field): number {
  if (typeof field === "number") return field;
  if (typeof field === "bigint") return Number(field);
  return field.high * HALF + (field.low >>> 0);
}

/** The whole number of a field, exact whatever its size. */
export function bigintOf(field: Field): bigint {
  if (typeof field === "bigint") return field;
  if (typeof field === "number") return BigInt(field);
  return isExact(field) ? BigInt(numberOf(field)) : field.toBigInt();
}

/** Its decimal digits. */
export function digitsOf(integer: DriverInteger): string {
  return isExact(integer) ? String(numberOf(integer)) : String(integer.toBigInt());
}

function isExact({ high }: DriverInteger): boolean {
  return high < EXACT_HIGH && high >= -EXACT_HIGH;
}

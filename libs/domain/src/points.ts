import { Decimal } from 'decimal.js';

/**
 * Points are exact decimals, carried as canonical text (`"87.65"`), never as floats:
 * 63 + 24.65 is 87.65 in PostgreSQL, in JSON and on screen. Unknown is `null`, and null is not zero.
 */
export type Points = string;

export const ZERO: Points = '0';

/** Canonical text of a number; throws on anything that is not one, because points are validated at the edge. */
export function points(value: string | number): Points {
  return new Decimal(value).toFixed();
}

export function sumPoints(values: Iterable<Points>): Points {
  let total = new Decimal(0);
  for (const value of values) total = total.plus(value);
  return total.toFixed();
}

export function subtractPoints(from: Points, value: Points): Points {
  return new Decimal(from).minus(value).toFixed();
}

/** With exactly so many decimals, half up: for reading, never for reckoning. */
export function roundPoints(value: Points, places: number): string {
  return new Decimal(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).plus(0).toFixed(places);
}

/** Negative, zero or positive, as `Array.sort` wants it. */
export function comparePoints(left: Points, right: Points): number {
  return new Decimal(left).comparedTo(right);
}

export function minPoints(left: Points, right: Points): Points {
  return comparePoints(left, right) <= 0 ? left : right;
}

export function maxPoints(left: Points, right: Points): Points {
  return comparePoints(left, right) >= 0 ? left : right;
}

import { Decimal } from 'decimal.js';

/**
 * Points are exact decimals, carried as canonical text (`"87.65"`), never as floats:
 * 63 + 24.65 is 87.65 in PostgreSQL, in JSON and on screen. Unknown is `null`, and null is not zero.
 */
export type Points = string;

/** To multiples of `to`, such as 0.25 or 0.01; halves and ups go away from zero, downs toward it. */
export interface Rounding {
  to: Points;
  mode: 'halfUp' | 'down' | 'up';
}

/** Wide enough that no product of counts, maxima and bounds ever loses a digit. */
const Exact = Decimal.clone({ precision: 200 });

export const ZERO: Points = '0';

/** Points as plans have them are whole ten-thousandths: added and compared as such, they are as exact and much faster. */
const PER_POINT = 10_000;
/** By how many decimals were written. */
const UNITS_PER_DIGIT = [10_000, 1_000, 100, 10, 1];
const MOST_DIGITS = 11;
const [POINT, MINUS, NOUGHT] = [0x2e, 0x2d, 0x30];

/** Null for anything that is not written plainly, or has more digits: decimal arithmetic is for those. */
function unitsOf(value: Points): number | null {
  const first = value.charCodeAt(0) === MINUS ? 1 : 0;
  const { length } = value;
  if (length === first || length - first > MOST_DIGITS) return null;
  let digits = 0;
  let point = length;
  for (let at = first; at < length; at += 1) {
    const code = value.charCodeAt(at);
    const digit = code - NOUGHT;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (code === POINT && point === length && at > first) point = at;
    else return null;
  }
  const decimals = point === length ? 0 : length - point - 1;
  const unit = point === length - 1 ? undefined : UNITS_PER_DIGIT[decimals];
  if (unit === undefined) return null;
  return first === 1 ? -digits * unit : digits * unit;
}

function ofUnits(units: number): Points {
  const size = Math.abs(units);
  const rest = size % PER_POINT;
  const sign = units < 0 ? '-' : '';
  const whole = `${sign}${(size - rest) / PER_POINT}`;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(4, '0').replace(/0+$/, '')}`;
}

/** Canonical text of a number; throws on anything that is not one, because points are validated at the edge. */
export function points(value: string | number): Points {
  return new Exact(value).toFixed();
}

export function sumPoints(values: Iterable<Points>): Points {
  let units = 0;
  let wide: Decimal | null = null;
  for (const value of values) {
    const own = unitsOf(value);
    if (own === null) wide = (wide ?? new Exact(0)).plus(value);
    else units += own;
  }
  if (wide === null && Number.isSafeInteger(units)) return ofUnits(units);
  return new Exact(units)
    .dividedBy(PER_POINT)
    .plus(wide ?? 0)
    .toFixed();
}

/** Null as soon as one of them is not known. */
export function sumKnown(values: readonly (Points | null)[]): Points | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : sumPoints(known);
}

export function subtractPoints(from: Points, value: Points): Points {
  const [left, right] = [unitsOf(from), unitsOf(value)];
  if (left !== null && right !== null) return ofUnits(left - right);
  return new Exact(from).minus(value).toFixed();
}

export function multiplyPoints(left: Points, right: Points): Points {
  return new Exact(left).times(right).toFixed();
}

/** `numerator / denominator`, rounded once and exactly: 2/3 × 1.5 is 1 and not 0.99…. Throws on a zero denominator. */
export function divideRounded(numerator: Points, denominator: Points, { to, mode }: Rounding): Points {
  const unit = new Exact(denominator).times(to);
  if (unit.isZero()) throw new RangeError(`Nothing can be divided by ${denominator} in steps of ${to}.`);
  const size = new Exact(numerator).abs();
  const whole = size.divToInt(unit.abs());
  const rest = size.minus(whole.times(unit.abs()));
  const steps = roundsAway(rest, unit.abs(), mode) ? whole.plus(1) : whole;
  const negative = new Exact(numerator).isNegative() !== unit.isNegative() && !steps.isZero();
  return steps
    .times(to)
    .times(negative ? -1 : 1)
    .toFixed();
}

function roundsAway(rest: Decimal, unit: Decimal, mode: Rounding['mode']): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return !rest.isZero();
    case 'halfUp':
      return rest.times(2).gte(unit);
  }
}

/** Whether `value` is a whole number of steps. */
export function isMultipleOf(value: Points, step: Points): boolean {
  return new Exact(value).mod(step).isZero();
}

/** With exactly so many decimals, half up: for reading, never for reckoning. */
export function roundPoints(value: Points, places: number): string {
  return new Exact(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).plus(0).toFixed(places);
}

/** Negative, zero or positive, as `Array.sort` wants it. */
export function comparePoints(left: Points, right: Points): number {
  const [units, others] = [unitsOf(left), unitsOf(right)];
  if (units !== null && others !== null) return Math.sign(units - others);
  return new Exact(left).comparedTo(right);
}

export function minPoints(left: Points, right: Points): Points {
  return comparePoints(left, right) <= 0 ? left : right;
}

export function maxPoints(left: Points, right: Points): Points {
  return comparePoints(left, right) >= 0 ? left : right;
}

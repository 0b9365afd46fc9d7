import type { Points } from '@tctp/domain';

/** Points have at most four decimals, so in ten-thousandths they are whole numbers and exact. */
const PER_POINT = 10_000;

export function toLattice(points: Points): number {
  const at = Math.round(Number(points) * PER_POINT);
  if (!Number.isSafeInteger(at)) throw new RangeError(`"${points}" is no number of points.`);
  return at;
}

export function fromLattice(at: number): Points {
  const whole = Math.trunc(at / PER_POINT);
  const rest = Math.abs(at - whole * PER_POINT);
  const sign = at < 0 && whole === 0 ? '-' : '';
  return rest === 0 ? String(whole) : `${sign}${whole}.${String(rest).padStart(4, '0').replace(/0+$/, '')}`;
}

/** The widest step on which all of them lie, each counted from the first of its own list; 1 where none moves. */
export function latticeStep(lists: readonly (readonly number[])[]): number {
  const distances = lists.flatMap((places) => places.map((place) => Math.abs(place - (places[0] ?? 0))));
  return distances.reduce(greatestCommonDivisor, 0) || 1;
}

function greatestCommonDivisor(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

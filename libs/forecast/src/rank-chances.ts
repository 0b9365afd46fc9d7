import type { Distribution } from './distribution';
import { toLattice } from './lattice';

/**
 * The chance of each rank among independent others, rank 1 first. Whoever has the same points shares the better rank, so
 * a rank is one more than the number of those strictly above.
 */
export function rankChances(own: Distribution, others: readonly Distribution[]): number[] {
  const ranks = new Array<number>(others.length + 1).fill(0);
  const aboves = others.map(aboveReader);
  for (const { points, chance } of own) {
    const at = toLattice(points);
    const above = howManyOf(aboves.map((aboveOf) => aboveOf(at)));
    above.forEach((share, count) => (ranks[count] = (ranks[count] ?? 0) + share * chance));
  }
  return ranks;
}

/** How likely a distribution lies above a place; asked from the lowest place to the highest, it is walked once. */
function aboveReader(distribution: Distribution): (at: number) => number {
  const places = distribution.map(({ points }) => toLattice(points));
  let next = 0;
  let left = 1;
  return (at) => {
    for (; (places[next] ?? Infinity) <= at; next += 1) left -= distribution[next]?.chance ?? 0;
    return next === places.length ? 0 : Math.max(0, left);
  };
}

/** The chances that none, one, two … of independent things happen. */
function howManyOf(chances: readonly number[]): number[] {
  return chances.reduce<number[]>(
    (counts, chance) =>
      [...counts, 0].map((share, count) => share * (1 - chance) + (counts[count - 1] ?? 0) * chance),
    [1],
  );
}

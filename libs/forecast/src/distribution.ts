import type { Points } from '@tctp/domain';
import { fromLattice, latticeStep, toLattice } from './lattice';

/** One thing that may happen, and how likely. */
export interface Chance {
  points: Points;
  /** 0 to 1. */
  chance: number;
}

/** Points with their chances: exact points, ascending, each once; the chances are above 0 and add up to 1. */
export type Distribution = readonly Chance[];

/** How far a sum of chances may be from 1 and still be 1: floating point, and nothing else. */
const TOLERANCE = 1e-9;

export function certain(points: Points): Distribution {
  return [{ points: fromLattice(toLattice(points)), chance: 1 }];
}

/** Equal points are one outcome, what cannot happen is none. Throws where the chances do not add up to 1. */
export function distributionOf(chances: readonly Chance[]): Distribution {
  const sums = new Map<number, number>();
  let total = 0;
  for (const { points, chance } of chances) {
    if (!(chance >= 0)) throw new RangeError(`A chance of ${chance} is none.`);
    const at = toLattice(points);
    sums.set(at, (sums.get(at) ?? 0) + chance);
    total += chance;
  }
  if (Math.abs(total - 1) > TOLERANCE) throw new RangeError(`Chances add up to ${total}, not to 1.`);
  return [...sums]
    .filter(([, chance]) => chance > 0)
    .sort(([left], [right]) => left - right)
    .map(([at, chance]) => ({ points: fromLattice(at), chance: chance / total }));
}

/** One of several distributions comes about. */
export function mixture(parts: readonly { chance: number; of: Distribution }[]): Distribution {
  return distributionOf(
    parts.flatMap(({ chance, of }) => of.map((one) => ({ points: one.points, chance: one.chance * chance }))),
  );
}

/**
 * The sum of independent parts: exact points, every combination counted. It walks the lattice that all points share,
 * so the work is parts × outcomes × lattice points, however many combinations there are.
 */
export function convolve(parts: readonly Distribution[]): Distribution {
  const supports = parts.map((part) => part.map(({ points }) => toLattice(points)));
  const step = latticeStep(supports);
  let start = 0;
  let sums = Float64Array.of(1);
  for (const [place, part] of parts.entries()) {
    const support = supports[place] ?? [];
    const low = support[0] ?? 0;
    const width = ((support.at(-1) ?? 0) - low) / step;
    const next = new Float64Array(sums.length + width);
    for (const [at, { chance }] of part.entries()) {
      const shift = ((support[at] ?? 0) - low) / step;
      for (let i = 0; i < sums.length; i += 1)
        next[i + shift] = (next[i + shift] ?? 0) + (sums[i] ?? 0) * chance;
    }
    start += low;
    sums = next;
  }
  const total = sums.reduce((sum, chance) => sum + chance, 0);
  return Array.from(sums, (chance, i) => ({ at: start + i * step, chance: chance / total }))
    .filter(({ chance }) => chance > 0)
    .map(({ at, chance }) => ({ points: fromLattice(at), chance }));
}

/** The expected points, as a plain number: for comparing and showing, never for adding up. */
export function meanOf(distribution: Distribution): number {
  return distribution.reduce((sum, { points, chance }) => sum + Number(points) * chance, 0);
}

/** The least points that are reached with at least this chance of staying at or below them. */
export function quantile(distribution: Distribution, share: number): Points {
  let sum = 0;
  for (const { points, chance } of distribution) {
    sum += chance;
    if (sum >= share - TOLERANCE) return points;
  }
  return distribution.at(-1)?.points ?? '0';
}

/** Where the middle share of all outcomes lies, as much below it as above. */
export function middleOf(distribution: Distribution, share: number): { low: Points; high: Points } {
  const tail = (1 - share) / 2;
  return { low: quantile(distribution, tail), high: quantile(distribution, 1 - tail) };
}

export function chanceAtLeast(distribution: Distribution, points: Points): number {
  const from = toLattice(points);
  return sumOf(distribution.filter((one) => toLattice(one.points) >= from));
}

function sumOf(distribution: Distribution): number {
  return Math.min(
    1,
    distribution.reduce((sum, { chance }) => sum + chance, 0),
  );
}

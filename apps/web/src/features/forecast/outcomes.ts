/** What a total may become, each with its chance from 0 to 1; ascending. */
export type Outcomes = readonly { points: string; chance: number }[];

export interface Step {
  /** Where the step begins, in points. */
  at: number;
  now: number;
  then: number;
}

const MOST_STEPS = 40;
const WIDTHS = [0.5, 1, 2, 5];

/** Two distributions over the same steps, ready to be drawn; the last one closes the outline. */
export function stepsOf(now: Outcomes, then: Outcomes = []): { width: number; steps: Step[] } {
  const all = [...now, ...then].map(({ points }) => Number(points));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const width = WIDTHS.find((one) => (high - low) / one <= MOST_STEPS) ?? 10;
  const from = Math.floor(low / width) - 1;
  const to = Math.floor(high / width) + 2;
  const sums = (outcomes: Outcomes) => {
    const filled = new Map<number, number>();
    for (const { points, chance } of outcomes) {
      const place = Math.floor(Number(points) / width + 1e-9);
      filled.set(place, (filled.get(place) ?? 0) + chance);
    }
    return filled;
  };
  const [before, after] = [sums(now), sums(then)];
  const steps = Array.from({ length: to - from + 1 }, (_, index) => {
    const place = from + index;
    return { at: place * width, now: before.get(place) ?? 0, then: after.get(place) ?? 0 };
  });
  return { width, steps };
}

/** How likely it is to reach some points. */
export function chanceFrom(outcomes: Outcomes, points: number): number {
  const sum = outcomes.reduce(
    (all, one) => (Number(one.points) >= points - 1e-9 ? all + one.chance : all),
    0,
  );
  return Math.min(1, sum);
}

export interface Band {
  /** Null: from the very bottom, or up to the very top. */
  from: number | null;
  below: number | null;
  chance: number;
}

/** The bands that thresholds cut the total into, lowest first. */
export function bandsOf(outcomes: Outcomes, thresholds: readonly number[]): Band[] {
  const edges = [...new Set(thresholds)].sort((left, right) => left - right);
  return [null, ...edges].map((from, index) => {
    const below = edges[index] ?? null;
    const reached = from === null ? 1 : chanceFrom(outcomes, from);
    const passed = below === null ? 0 : chanceFrom(outcomes, below);
    return { from, below, chance: Math.max(0, reached - passed) };
  });
}

/** The chance of each rank among fixed totals of others, rank 1 first; the same points share the better rank. */
export function ranksAmong(outcomes: Outcomes, others: readonly number[]): number[] {
  const ranks = new Array<number>(others.length + 1).fill(0);
  for (const { points, chance } of outcomes) {
    const above = others.filter((other) => other > Number(points) + 1e-9).length;
    ranks[above] = (ranks[above] ?? 0) + chance;
  }
  return ranks;
}

import type { Reason } from '@tctp/domain';
import type { Distribution } from '@tctp/forecast';

/** Chances and means are for reading and ranking: no more places than they deserve. */
export function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}

/** Every outcome that is not next to impossible; what is left out is too rare to be drawn. */
export function outcomesView(distribution: Distribution): { points: string; chance: number }[] {
  return distribution
    .map(({ points, chance }) => ({ points, chance: rounded(chance, 5) }))
    .filter(({ chance }) => chance > 0);
}

export function reasonsView(
  reasons: readonly Reason[],
): { code: string; params: Record<string, Reason['params'][string]> }[] {
  return reasons.map(({ code, params }) => ({ code, params: { ...params } }));
}

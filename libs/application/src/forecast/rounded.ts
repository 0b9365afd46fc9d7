import type { Reason } from '@tctp/domain';

/** Chances and means are for reading and ranking: no more places than they deserve. */
export function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}

export function reasonsView(
  reasons: readonly Reason[],
): { code: string; params: Record<string, Reason['params'][string]> }[] {
  return reasons.map(({ code, params }) => ({ code, params: { ...params } }));
}

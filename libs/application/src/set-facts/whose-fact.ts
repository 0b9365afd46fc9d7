import type { CriteriaSet, FactValue, Facts, Instant, RegisterName } from '@tctp/domain';

/** The one fact of a whole unit that the program counts itself, where a set asks for it under this name. */
export const LATE_REPORTS = 'lateReports';

/** Who tells a fact of a set: the program, a register, or Nội vụ. */
export type WhoseFact =
  { kind: 'counted' } | { kind: 'register'; register: RegisterName; figure: string } | { kind: 'said' };

/** Null where the set asks for no such fact. */
export function whoseFact({ facts = [], figures = [] }: CriteriaSet, name: string): WhoseFact | null {
  const spec = facts.find((one) => one.name === name);
  if (spec === undefined) return null;
  if (name === LATE_REPORTS && spec.kind === 'count') return { kind: 'counted' };
  const told = figures.find(({ fact }) => fact === name);
  if (told === undefined) return { kind: 'said' };
  return { kind: 'register', register: told.register, figure: told.figure };
}

/** What stands of all that was said until a moment; what was taken back is unknown again. */
export function standingOf(
  said: readonly { fact: string; value: FactValue | null; at: Instant }[],
  until?: Instant,
): Facts {
  const standing = new Map<string, FactValue | null>();
  for (const { fact, value, at } of said) if (until === undefined || at <= until) standing.set(fact, value);
  return Object.fromEntries([...standing].filter((one): one is [string, FactValue] => one[1] !== null));
}

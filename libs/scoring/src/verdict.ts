import type { Component, FactSpec, FactValue, Facts, LocalDate, Points, Reason, Rule } from '@tctp/domain';

/** What scoring must be told and cannot know: how the office counts its working days. */
export interface ScoringContext {
  /** Working days after `after` up to and with `upTo`; negative when `upTo` lies before. */
  workingDaysBetween?: (after: LocalDate, upTo: LocalDate) => number;
}

/**
 * What a rule says of the facts. `points` is null where nobody can say: unknown, not zero; or where the
 * component is left out, and then the rest of the set is rescaled. `assumed` when what decided is ours and
 * not the source's.
 */
export interface Verdict {
  points: Points | null;
  reason: Reason;
  assumed: boolean;
  leftOut: boolean;
}

/** One component asked for its points. The facts have passed `checkFacts`, the rule `checkRule`. */
export interface Asked {
  component: Component;
  max: Points;
  facts: Facts;
  context: ScoringContext;
}

export function given(points: Points, code: string, params: Reason['params'], assumed = false): Verdict {
  return { points, assumed, leftOut: false, reason: { code, params: { ...params, points } } };
}

export function unknown(code: string, params: Reason['params'] = {}, assumed = false): Verdict {
  return { points: null, assumed, leftOut: false, reason: { code, params } };
}

export function specOf({ facts }: Component, name: string): FactSpec {
  const spec = facts.find((candidate) => candidate.name === name);
  if (spec === undefined) throw new TypeError(`The component has no fact ${name}.`);
  return spec;
}

/** The facts a rule reads have been asked for before it is applied; one that is missing here is a bug. */
export function answerTo({ facts }: Pick<Asked, 'facts'>, name: string): FactValue {
  const value = facts[name];
  if (value === undefined) throw new TypeError(`Fact ${name} is not answered.`);
  return value;
}

/** Rules without an answer of their own that could be assumed are assumed as a whole. */
export function isAssumed({ assumption }: Rule): boolean {
  return assumption !== undefined;
}

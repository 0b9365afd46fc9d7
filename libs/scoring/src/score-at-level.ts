import type { Component, CriteriaSet, Facts } from '@tctp/domain';
import type { Scored } from './score-facts';
import { scoreFacts } from './score-facts';
import type { ScoringContext, Verdict } from './verdict';
import { given, unknown } from './verdict';

/**
 * Points of a component for a unit at one level of government (`level` is a code of `set.levels`). A component
 * that is not meant for the level is settled by the set's policy and asks for no facts.
 */
export function scoreAtLevel(
  set: CriteriaSet,
  component: Component,
  level: string,
  facts: Facts,
  context: ScoringContext = {},
): Scored {
  if (component.levels === undefined || component.levels.includes(level))
    return scoreFacts(component, facts, context);
  return { ok: true, ...settle(set, component, level) };
}

/** Full points only where the maximum is known: nobody can have all of an unknown number. */
function settle({ notApplicable }: CriteriaSet, { max }: Component, level: string): Verdict {
  const stated = notApplicable?.levels?.includes(level) ?? true;
  switch (stated ? notApplicable?.gives : 'unknown') {
    case 'full':
      return max === null ? unknown('maximum-unknown') : given(max, 'not-for-level-full', { max });
    case 'leaveOut':
      return { ...unknown('not-for-level-left-out'), leftOut: true };
    case 'unknown':
    case undefined:
      return unknown('not-for-level-unknown');
  }
}

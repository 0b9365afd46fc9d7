import type { Component, Points, Rule } from '@tctp/domain';
import { maxPoints, minPoints } from '@tctp/domain';

/** The least the rule can give; null where the maximum or the rule is not known. */
export function lowestPoints(component: Component): Points | null {
  return outcomesOf(component)?.reduce(minPoints) ?? null;
}

/** The most the rule can give; null where the maximum or the rule is not known. */
export function highestPoints(component: Component): Points | null {
  return outcomesOf(component)?.reduce(maxPoints) ?? null;
}

function outcomesOf({ max, rule }: Component): Points[] | null {
  return max === null || rule === null ? null : extremesOf(rule);
}

function extremesOf(rule: Rule): Points[] {
  switch (rule.kind) {
    case 'bands':
      return rule.bands.map((band) => band.points);
    case 'deduct':
      return [rule.floor, rule.start];
    case 'choice':
      return rule.options.map((option) => option.points);
  }
}

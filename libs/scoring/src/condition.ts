import type { Condition, Facts } from '@tctp/domain';
import { isWithin } from './band-span';
import { sizeOf } from './fraction';

/** A condition that needs a fact nobody has answered. */
export interface Missing {
  missing: string;
}

/**
 * Whether the facts meet a condition. A missing fact matters only where it could still decide: `any` with one
 * that holds, holds. A ratio of nothing lies within no bounds.
 */
export function holds(condition: Condition, facts: Facts): boolean | Missing {
  if ('all' in condition) return decide(condition.all, facts, false);
  if ('any' in condition) return decide(condition.any, facts, true);
  if ('not' in condition) {
    const inner = holds(condition.not, facts);
    return typeof inner === 'boolean' ? !inner : inner;
  }
  const value = facts[condition.fact];
  if (value === undefined) return { missing: condition.fact };
  if ('is' in condition) return value === condition.is;
  const size = sizeOf(value);
  return size !== null && isWithin(size, condition);
}

/** The first answer that settles it, then the first that is missing, then the other answer. */
function decide(conditions: readonly Condition[], facts: Facts, settledBy: boolean): boolean | Missing {
  const answers = conditions.map((condition) => holds(condition, facts));
  if (answers.includes(settledBy)) return settledBy;
  return answers.find((answer) => typeof answer === 'object') ?? !settledBy;
}

/** Every fact a condition asks for, with its place below the condition. */
export function factsAsked(condition: Condition, place: string): { fact: string; place: string; on: Leaf }[] {
  if ('all' in condition) return condition.all.flatMap((one, at) => factsAsked(one, `${place}.all[${at}]`));
  if ('any' in condition) return condition.any.flatMap((one, at) => factsAsked(one, `${place}.any[${at}]`));
  if ('not' in condition) return factsAsked(condition.not, `${place}.not`);
  return [{ fact: condition.fact, place, on: condition }];
}

export type Leaf = Extract<Condition, { fact: string }>;

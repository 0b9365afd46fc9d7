import type {
  Bilingual,
  Component,
  FactKind,
  FactSpec,
  FactValue,
  Facts,
  Points,
  RatioValue,
  Rule,
} from '@tctp/domain';
import { NEVER, ZERO, comparePoints, points } from '@tctp/domain';
import { isDay } from './days';

/** Why facts cannot be scored, and which one to correct. */
export type FactRefusal =
  | { code: 'fact-missing'; fact: string; label: Bilingual }
  | { code: 'fact-invalid'; fact: string; label: Bilingual; kind: FactKind }
  | { code: 'fact-unknown'; fact: string }
  | { code: 'ratio-above-whole'; fact: string; label: Bilingual }
  | { code: 'ratio-due-missing'; fact: string; label: Bilingual }
  | { code: 'points-above-maximum'; fact: string; label: Bilingual; max: Points };

/** Fifteen digits before the point and six behind are more than any office reports. */
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/**
 * Refuses a fact the component does not know, or a value outside its kind; what is absent is not judged here.
 */
export function checkFacts(component: Component, facts: Facts): FactRefusal | null {
  for (const [name, value] of Object.entries(facts)) {
    const spec = component.facts.find((candidate) => candidate.name === name);
    if (spec === undefined) return { code: 'fact-unknown', fact: name };
    const refusal = checkValue(spec, value) ?? checkUse(component, spec, value);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** One value against its kind. */
export function checkValue(spec: FactSpec, value: FactValue): FactRefusal | null {
  const { name: fact, label, kind } = spec;
  if (!fits(spec, value)) return { code: 'fact-invalid', fact, label, kind };
  return isRatio(value) && (value.part > value.whole || (value.due ?? 0) > value.whole)
    ? { code: 'ratio-above-whole', fact, label }
    : null;
}

/** What the rule needs of a value beyond its kind. */
function checkUse(
  { max, rule }: Component,
  { name: fact, label }: FactSpec,
  value: FactValue,
): FactRefusal | null {
  if (rule === null) return null;
  if (isRatio(value) && value.due === undefined && readsDue(rule, fact))
    return { code: 'ratio-due-missing', fact, label };
  if (rule.kind !== 'external' || rule.fact !== fact || max === null) return null;
  const entered = points(String(value));
  return comparePoints(entered, ZERO) < 0 || comparePoints(entered, max) > 0
    ? { code: 'points-above-maximum', fact, label, max }
    : null;
}

function readsDue(rule: Rule, fact: string): boolean {
  return (
    (rule.kind === 'bands' || rule.kind === 'proportional') &&
    rule.fact === fact &&
    rule.denominator === 'due'
  );
}

function fits(spec: FactSpec, value: FactValue): boolean {
  switch (spec.kind) {
    case 'number':
      return (typeof value === 'string' || typeof value === 'number') && DECIMAL.test(String(value));
    case 'count':
      return isCount(value);
    case 'percent':
      return typeof value === 'number' && value >= 0 && value <= 100;
    case 'ratio':
      return isRatio(value) && [value.part, value.whole, value.due ?? 0].every(isCount);
    case 'date':
      return typeof value === 'string' && (value === NEVER || isDay(value));
    case 'yesNo':
      return typeof value === 'boolean';
    case 'choice':
      return spec.choices?.some((choice) => choice.value === value) ?? false;
  }
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRatio(value: FactValue): value is RatioValue {
  return typeof value === 'object' && value !== null;
}

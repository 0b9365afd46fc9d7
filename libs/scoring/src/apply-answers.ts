import type { AllOfRule, ChoiceRule, ExternalRule, FactValue } from '@tctp/domain';
import { points } from '@tctp/domain';
import { figureOf } from './figure';
import type { Asked, Verdict } from './verdict';
import { answerTo, given, isAssumed, specOf, unknown } from './verdict';

/** Each answer has its points. */
export function applyChoice(rule: ChoiceRule, asked: Asked): Verdict {
  const spec = specOf(asked.component, rule.fact);
  const value = answerTo(asked, rule.fact);
  const said = { fact: rule.fact, label: spec.label, value: figureOf(spec, value) };
  const option = rule.options.find((candidate) => candidate.value === answerText(value));
  return option === undefined
    ? unknown('rule.silent', said)
    : given(option.points, 'rule.chosen', said, option.assumed);
}

/** All of them, or else; the reason names those that are missing. */
export function applyAllOf(rule: AllOfRule, asked: Asked): Verdict {
  const missing = rule.facts.filter((fact) => answerTo(asked, fact) !== true);
  const labels = missing.map((fact) => specOf(asked.component, fact).label);
  return missing.length === 0
    ? given(rule.points, 'rule.all-of', { count: rule.facts.length }, isAssumed(rule))
    : given(rule.otherwise, 'rule.not-all-of', { missing: labels }, isAssumed(rule));
}

/** Points given elsewhere; the rule only says what holds while there are none. */
export function applyExternal(rule: ExternalRule, asked: Asked): Verdict {
  const { label } = specOf(asked.component, rule.fact);
  const said = { fact: rule.fact, label };
  const value = asked.facts[rule.fact];
  if (value !== undefined) return given(points(String(value)), 'rule.external', said, isAssumed(rule));
  if (rule.absent === 'unknown') return unknown('rule.external-absent', said);
  if (rule.absent === 'leaveOut') return { ...unknown('rule.external-left-out', said), leftOut: true };
  return given(rule.absent.points, 'rule.external-instead', said, isAssumed(rule));
}

/** A choice rule over a yes-or-no fact names its answers `yes` and `no`. */
function answerText(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

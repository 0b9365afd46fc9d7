import type { Band, BandsRule, ChoiceRule, DeductRule, FactValue, Points, Reason, Rule } from '@tctp/domain';
import { ZERO, comparePoints, maxPoints, subtractPoints } from '@tctp/domain';

/**
 * What a rule says of one fact. `points` is null where the source is silent about the case: unknown, not
 * zero. `assumed` when the very band or answer that decided is ours and not the source's.
 */
export interface Verdict {
  points: Points | null;
  reason: Reason;
  assumed: boolean;
}

/**
 * The rule language, whole: data in, points out, no code in the data.
 * `value` has passed `checkFacts` and the rule `checkRule`; anything else is a bug and throws.
 */
export function applyRule(rule: Rule, value: FactValue): Verdict {
  switch (rule.kind) {
    case 'bands':
      return applyBands(rule, numberOf(value));
    case 'deduct':
      return applyDeduct(rule, numberOf(value));
    case 'choice':
      return applyChoice(rule, answerOf(value));
  }
}

function applyBands(rule: BandsRule, value: number): Verdict {
  const band = rule.bands.findLast((candidate) => reaches(value, candidate));
  if (band === undefined) return silent(rule, value);
  return verdict(rule, value, band.points, band.assumed, boundOf(band));
}

function reaches(value: number, { from, above }: Band): boolean {
  return (from === undefined || value >= from) && (above === undefined || value > above);
}

function boundOf({ from, above }: Band): Reason['params'] {
  if (from !== undefined) return { from };
  return above === undefined ? {} : { above };
}

function applyDeduct(rule: DeductRule, count: number): Verdict {
  const { start, per, floor } = rule;
  return verdict(rule, count, deduct(rule, count), rule.assumption !== undefined, { start, per, floor });
}

/**
 * Takes off one occurrence at a time and stops at the floor, so a wild count costs no more than a plausible
 * one.
 */
function deduct({ start, per, floor }: DeductRule, count: number): Points {
  if (comparePoints(per, ZERO) <= 0) throw new RangeError(`A deduction of ${per} takes nothing off.`);
  let left = start;
  for (let taken = 0; taken < count && comparePoints(left, floor) > 0; taken += 1)
    left = subtractPoints(left, per);
  return maxPoints(left, floor);
}

function applyChoice(rule: ChoiceRule, answer: string): Verdict {
  const option = rule.options.find((candidate) => candidate.value === answer);
  if (option === undefined) return silent(rule, answer);
  return verdict(rule, answer, option.points, option.assumed);
}

function verdict(
  rule: Rule,
  value: number | string,
  points: Points,
  assumed = false,
  params: Reason['params'] = {},
): Verdict {
  return {
    points,
    assumed,
    reason: { code: `rule.${rule.kind}`, params: { fact: rule.fact, value, points, ...params } },
  };
}

function silent(rule: Rule, value: number | string): Verdict {
  return {
    points: null,
    assumed: false,
    reason: { code: 'rule.silent', params: { fact: rule.fact, value } },
  };
}

function numberOf(value: FactValue): number {
  if (typeof value !== 'number') throw new TypeError(`A rule that counts was given ${String(value)}.`);
  return value;
}

/** A choice rule over a yes-or-no fact names its answers `yes` and `no`. */
function answerOf(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

import type { LocalDate, Reason, TimelinessRule } from '@tctp/domain';
import { NEVER } from '@tctp/domain';
import { dayBefore, daysBetween } from './days';
import { figureOf } from './figure';
import type { Asked, ScoringContext, Verdict } from './verdict';
import { answerTo, given, isAssumed, specOf, unknown } from './verdict';

type Count = (after: LocalDate, upTo: LocalDate) => number;

/**
 * A day against its due day. The due day itself is in time; so is the n-th (working) day after the day it is
 * counted from, but not a day off that follows the n-th working day.
 */
export function applyTimeliness(rule: TimelinessRule, asked: Asked): Verdict {
  const spec = specOf(asked.component, rule.fact);
  const done = String(answerTo(asked, rule.fact));
  const said = { fact: rule.fact, label: spec.label, value: figureOf(spec, done) };
  const assumed = isAssumed(rule);
  if (done === NEVER) return given(rule.never, 'rule.never', said, assumed);

  const count = counter(rule.unit, asked.context);
  const start = 'on' in rule.due ? rule.due.on : String(answerTo(asked, rule.due.fact));
  if (start === NEVER) return unknown('rule.no-due-day', said, assumed);
  const within = 'on' in rule.due ? 0 : rule.due.within;
  if (count === null && done > start && needsCounting(rule, within)) return unknown('calendar-missing', said);
  const due = dueFigure(rule, asked, start);
  const elapsed = count === null ? 0 : count(start, done);
  if (isInTime(start, done, within, elapsed, count))
    return given(rule.onTime, 'rule.on-time', { ...said, due }, assumed);
  return late(rule, elapsed - within, { ...said, due });
}

/** Beyond a fixed day with no steps of lateness, late is late. */
function needsCounting({ late: steps }: TimelinessRule, within: number): boolean {
  return within > 0 || steps.length > 0;
}

function isInTime(
  start: LocalDate,
  done: LocalDate,
  within: number,
  elapsed: number,
  count: Count | null,
): boolean {
  if (done <= start) return true;
  if (within === 0 || count === null) return false;
  return elapsed < within || (elapsed === within && count(dayBefore(done), done) === 1);
}

function late(rule: TimelinessRule, lateBy: number, said: Reason['params']): Verdict {
  const assumed = isAssumed(rule);
  if (rule.late.length === 0) return given(rule.later, 'rule.late', said, assumed);
  const points = rule.late.find((step) => lateBy <= step.upTo)?.points ?? rule.later;
  return given(points, 'rule.late-by', { ...said, lateBy: daysFigure(rule, lateBy) }, assumed);
}

function counter(unit: TimelinessRule['unit'], { workingDaysBetween }: ScoringContext): Count | null {
  return unit === 'days' ? daysBetween : (workingDaysBetween ?? null);
}

function dueFigure(rule: TimelinessRule, asked: Asked, start: LocalDate): Reason {
  if ('on' in rule.due) return { code: 'due.on', params: { day: start } };
  const { label } = specOf(asked.component, rule.due.fact);
  if (rule.due.within === 0) return { code: 'due.by', params: { label, day: start } };
  return {
    code: 'due.within',
    params: { within: daysFigure(rule, rule.due.within), label, day: start },
  };
}

function daysFigure({ unit }: TimelinessRule, days: number): Reason {
  return { code: unit === 'days' ? 'figure.days' : 'figure.working-days', params: { days } };
}

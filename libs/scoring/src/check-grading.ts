import type { CriteriaSet, Grade, Grading, Points, TieBreak } from '@tctp/domain';
import { comparePoints, points } from '@tctp/domain';
import { checkSpans } from './check-bands';
import { checkCondition, checkKind } from './check-facts-declared';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';

/** Grades that cover 0 to the total without gap or overlap, ceilings and quotas that can act. */
export function checkGrading(set: CriteriaSet): RuleFault[] {
  const { grading, total } = set;
  if (grading === undefined) return [];
  if (grading.grades.length === 0) return [fault('rule-empty', 'grading.grades')];
  return [
    ...checkSpans(grading.grades, 'grading.grades', undefined),
    ...checkEnds(grading.grades, total),
    ...checkGrades(grading.grades),
    ...checkCeilings(grading, set),
    ...(grading.tieBreaks ?? []).flatMap((one, index) =>
      checkTieBreak(one, `grading.tieBreaks[${index}]`, set),
    ),
  ];
}

function checkEnds(grades: readonly Grade[], total: Points): RuleFault[] {
  const [lowest, highest] = [grades[0], grades[grades.length - 1]];
  const starts = lowest?.above === undefined && (lowest?.from ?? 0) <= 0;
  const end = highest?.upTo ?? highest?.below;
  const short =
    end !== undefined &&
    (comparePoints(points(end), total) < 0 ||
      (highest?.below !== undefined && comparePoints(points(end), total) === 0));
  const begin = highest?.from ?? highest?.above ?? 0;
  return [
    ...(starts ? [] : [fault('grades-not-from-zero', 'grading.grades[0]')]),
    ...(short ? [fault('grades-not-to-total', `grading.grades[${grades.length - 1}]`, { end, total })] : []),
    ...(comparePoints(points(begin), total) > 0
      ? [fault('band-unreachable', `grading.grades[${grades.length - 1}]`)]
      : []),
  ];
}

/** The lowest grade has none below it to send anybody to. */
function checkGrades(grades: readonly Grade[]): RuleFault[] {
  return grades.flatMap(({ code, quota }, index) => {
    const place = `grading.grades[${index}]`;
    return [
      ...(grades.findIndex((other) => other.code === code) < index
        ? [fault('code-repeated', `${place}.code`, { code })]
        : []),
      ...(quota !== undefined && (index === 0 || !isShare(quota))
        ? [fault('quota-out-of-range', `${place}.quota`)]
        : []),
    ];
  });
}

function isShare(quota: NonNullable<Grade['quota']>): boolean {
  if ('units' in quota) return Number.isSafeInteger(quota.units) && quota.units >= 0;
  return quota.percent >= 0 && quota.percent <= 100;
}

function checkCeilings({ grades, ceilings = [] }: Grading, { facts = [] }: CriteriaSet): RuleFault[] {
  return ceilings.flatMap(({ when, notAbove }, index) => {
    const place = `grading.ceilings[${index}]`;
    const at = grades.findIndex(({ code }) => code === notAbove);
    return [
      ...(at < 0 ? [fault('grade-unknown', `${place}.notAbove`, { grade: notAbove })] : []),
      ...(at === grades.length - 1
        ? [fault('ceiling-without-effect', `${place}.notAbove`, { grade: notAbove })]
        : []),
      ...checkCondition(when, `${place}.when`, facts),
    ];
  });
}

function checkTieBreak(
  by: TieBreak,
  place: string,
  { fields, components, facts = [] }: CriteriaSet,
): RuleFault[] {
  switch (by.by) {
    case 'field':
      return fields.some(({ code }) => code === by.code)
        ? []
        : [fault('prefix-unknown', `${place}.code`, { scope: by.code })];
    case 'component':
      return components.some(({ code }) => code === by.code)
        ? []
        : [fault('prefix-unknown', `${place}.code`, { scope: by.code })];
    case 'fact':
      return checkKind(by.fact, `${place}.fact`, ['number', 'count', 'percent', 'ratio', 'yesNo'], facts);
  }
}

import type { Bilingual, CriteriaSet, Facts, Grading, Points, Reason } from '@tctp/domain';
import { bandAt, spanOf } from './band-span';
import type { Missing } from './condition';
import { holds } from './condition';
import { boundFigure } from './figure';

/** `grade` is null where none can be given, and the reason says why. */
export interface Graded {
  grade: string | null;
  reason: Reason;
}

/**
 * The grade of a total, and what bars a higher one. A ceiling that could still matter and whose fact is not
 * answered leaves the unit without a grade: nobody is graded on what is not known.
 */
export function gradeOf(
  { grading, facts: specs = [] }: CriteriaSet,
  total: Points | null,
  facts: Facts,
): Graded {
  if (total === null) return { grade: null, reason: { code: 'grade.total-unknown', params: {} } };
  const reached = grading === undefined ? -1 : bandAt(grading.grades, { top: total, bottom: '1' });
  const grade = grading?.grades[reached];
  if (grading === undefined || grade === undefined) return { grade: null, reason: none(total) };

  const bound = boundFigure(spanOf(grading.grades, reached), 'count') ?? '';
  const ceiling = lowestCeiling(grading, reached, facts);
  if (ceiling === null) return { grade: grade.code, reason: reach('grade.reached', { grade: grade.label }) };
  if ('missing' in ceiling) {
    const { missing } = ceiling;
    const label = specs.find(({ name }) => name === missing)?.label ?? { vi: missing, en: missing };
    return { grade: null, reason: reach('grade.fact-missing', { missing: label }) };
  }
  const barred = grading.grades[ceiling.index];
  return {
    grade: barred?.code ?? null,
    reason: reach('grade.barred', { why: ceiling.why, grade: barred?.label ?? '' }),
  };

  function reach(code: string, params: Reason['params']): Reason {
    return { code, params: { sum: total ?? '', bound, ...params } };
  }
}

type LowestCeiling = { index: number; why: Bilingual } | Missing;

/** Only a ceiling below the grade reached can matter; the lowest that holds counts. */
function lowestCeiling(
  { grades, ceilings = [] }: Grading,
  reached: number,
  facts: Facts,
): LowestCeiling | null {
  const indexed = ceilings
    .map(({ when, notAbove, why }) => ({
      when,
      why,
      index: grades.findIndex(({ code }) => code === notAbove),
    }))
    .filter(({ index }) => index < reached)
    .toSorted((left, right) => left.index - right.index);
  for (const { when, why, index } of indexed) {
    const met = holds(when, facts);
    if (typeof met === 'object') return met;
    if (met) return { index, why };
  }
  return null;
}

export function none(total: Points): Reason {
  return { code: 'grade.none', params: { sum: total } };
}

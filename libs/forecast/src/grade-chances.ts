import type { CriteriaSet, Facts, Grade } from '@tctp/domain';
import { gradeOf, holds } from '@tctp/scoring';
import type { Distribution } from './distribution';

/**
 * The chance of each grade of the set by its bounds, lowest first; a ceiling counts where the facts of today decide it.
 * What no grade takes in is missing from the sum.
 */
export function gradeChances(
  total: Distribution,
  set: CriteriaSet,
  facts: Facts = {},
): { code: string; label: Grade['label']; chance: number }[] {
  const { grading } = set;
  if (grading === undefined) return [];
  const ceilings = (grading.ceilings ?? []).filter(({ when }) => typeof holds(when, facts) === 'boolean');
  const decided = { ...set, grading: { ...grading, ceilings } };
  const reached = total.map(({ points, chance }) => ({
    grade: gradeOf(decided, points, facts).grade,
    chance,
  }));
  return grading.grades.map(({ code, label }) => ({
    code,
    label,
    chance: reached.reduce((sum, { grade, chance }) => (grade === code ? sum + chance : sum), 0),
  }));
}

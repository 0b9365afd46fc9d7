import type { CriteriaSet, Grade } from '@tctp/domain';
import { gradeOf } from '@tctp/scoring';
import type { Distribution } from './distribution';

/**
 * The chance of each grade of the set by its bounds, lowest first; a ceiling needs facts that a forecast does not have.
 * What no grade takes in is missing from the sum.
 */
export function gradeChances(
  total: Distribution,
  set: CriteriaSet,
): { code: string; label: Grade['label']; chance: number }[] {
  const { grading } = set;
  if (grading === undefined) return [];
  const bare = { ...set, grading: { ...grading, ceilings: [] } };
  const reached = total.map(({ points, chance }) => ({ grade: gradeOf(bare, points, {}).grade, chance }));
  return grading.grades.map(({ code, label }) => ({
    code,
    label,
    chance: reached.reduce((sum, { grade, chance }) => (grade === code ? sum + chance : sum), 0),
  }));
}

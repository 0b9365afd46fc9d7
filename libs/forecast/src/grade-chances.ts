import type { Grade, Points } from '@tctp/domain';
import { comparePoints } from '@tctp/domain';
import type { Distribution } from './distribution';

/** The chance of each grade by its bounds alone, lowest first. What no grade takes in is missing from the sum. */
export function gradeChances(
  total: Distribution,
  grades: readonly Grade[],
): { code: string; label: Grade['label']; chance: number }[] {
  return grades.map((grade) => ({
    code: grade.code,
    label: grade.label,
    chance: total.reduce((sum, { points, chance }) => (isWithin(grade, points) ? sum + chance : sum), 0),
  }));
}

function isWithin({ from, above, upTo, below }: Grade, points: Points): boolean {
  const to = (bound: number) => comparePoints(points, String(bound));
  return (
    (from === undefined || to(from) >= 0) &&
    (above === undefined || to(above) > 0) &&
    (upTo === undefined || to(upTo) <= 0) &&
    (below === undefined || to(below) < 0)
  );
}

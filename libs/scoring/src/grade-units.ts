import type { CriteriaSet, Facts, Grade, Grading, Points, Reason, TieBreak } from '@tctp/domain';
import { ZERO, comparePoints, divideRounded, multiplyPoints, points } from '@tctp/domain';
import { sizeOf } from './fraction';
import type { Graded } from './grade-of';
import { gradeOf, none } from './grade-of';

/** A unit with its total; points of fields and components, by code, for the tie-breaks that ask for them. */
export interface UnitTotal {
  id: string;
  total: Points | null;
  facts: Facts;
  fields?: Readonly<Record<string, Points>>;
  components?: Readonly<Record<string, Points>>;
}

/** Units that nothing tells apart share a rank, and the next rank counts them: 1, 2, 2, 4. Null without a total. */
export interface UnitGrade extends Graded {
  id: string;
  rank: number | null;
}

/**
 * Grades and ranks of all units of a set, best first and those without a total last. A grade with a quota
 * keeps its best; the others go one grade down, where they compete again. Units level at the end of a quota,
 * with no tie-break left, all go down: a quota is never exceeded, and nobody is chosen by chance.
 */
export function gradeUnits(set: CriteriaSet, units: readonly UnitTotal[]): UnitGrade[] {
  const breaks = set.grading?.tieBreaks ?? [];
  const order = (left: UnitTotal, right: UnitTotal) => compareUnits(left, right, breaks);
  const ranked = units.filter(({ total }) => total !== null).toSorted(order);
  const graded = new Map(units.map((unit) => [unit.id, gradeOf(set, unit.total, unit.facts)]));
  if (set.grading !== undefined) applyQuotas(set.grading, ranked, graded, order);
  const unranked = units.filter(({ total }) => total === null);
  return [...ranked, ...unranked].map((unit) => ({
    id: unit.id,
    rank: unit.total === null ? null : ranked.findIndex((other) => order(other, unit) === 0) + 1,
    ...(graded.get(unit.id) ?? gradeOf(set, unit.total, unit.facts)),
  }));
}

function applyQuotas(
  { grades }: Grading,
  ranked: readonly UnitTotal[],
  graded: Map<string, Graded>,
  order: (left: UnitTotal, right: UnitTotal) => number,
): void {
  grades.toReversed().forEach((grade, fromTop) => {
    const places = placesOf(grade, ranked.length);
    if (places === null) return;
    const candidates = ranked.filter(({ id }) => graded.get(id)?.grade === grade.code);
    const [last, first] = [candidates[places - 1], candidates[places]];
    if (first === undefined) return;
    const tied = last !== undefined && order(last, first) === 0;
    const lower = grades[grades.length - fromTop - 2];
    candidates.forEach((unit, place) => {
      const level = tied && order(unit, first) === 0;
      if (place >= places || level) graded.set(unit.id, demote(unit, grade, lower, level));
    });
  });
}

/** A share is rounded down: a quota is a most. Null where there is none. */
function placesOf({ quota }: Grade, ranked: number): number | null {
  if (quota === undefined) return null;
  if ('units' in quota) return quota.units;
  const share = multiplyPoints(points(quota.percent), points(ranked));
  return Number(divideRounded(share, '100', { to: '1', mode: 'down' }));
}

function demote({ total }: UnitTotal, above: Grade, lower: Grade | undefined, level: boolean): Graded {
  if (lower === undefined) return { grade: null, reason: none(total ?? ZERO) };
  const reason: Reason = {
    code: level ? 'grade.quota-tied' : 'grade.quota-full',
    params: { sum: total ?? ZERO, above: above.label, grade: lower.label },
  };
  return { grade: lower.code, reason };
}

/** Negative when `left` stands first. */
function compareUnits(left: UnitTotal, right: UnitTotal, breaks: readonly TieBreak[]): number {
  const byTotal = comparePoints(right.total ?? ZERO, left.total ?? ZERO);
  if (byTotal !== 0) return byTotal;
  for (const one of breaks) {
    const order = compareBy(one, left, right);
    if (order !== 0) return order;
  }
  return 0;
}

function compareBy(by: TieBreak, left: UnitTotal, right: UnitTotal): number {
  const [one, other] = [valueOf(by, left), valueOf(by, right)];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const more = comparePoints(other, one);
  return by.by === 'fact' && by.prefer === 'less' ? -more : more;
}

/** Null where it is not known, which stands behind everything that is. */
function valueOf(by: TieBreak, unit: UnitTotal): Points | null {
  switch (by.by) {
    case 'field':
      return unit.fields?.[by.code] ?? null;
    case 'component':
      return unit.components?.[by.code] ?? null;
    case 'fact':
      return factValue(unit, by.fact);
  }
}

/** Ratios are compared to the millionth of a percent: enough to tell any two units of a country apart. */
function factValue({ facts }: UnitTotal, fact: string): Points | null {
  const value = facts[fact];
  if (value === undefined) return null;
  if (typeof value === 'boolean') return points(Number(value));
  const size = sizeOf(value);
  return size === null ? null : divideRounded(size.top, size.bottom, { to: '0.000001', mode: 'halfUp' });
}

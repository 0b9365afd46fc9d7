import type { CriteriaSet, Facts, Points, Reason, SetAdjustment } from '@tctp/domain';
import {
  ZERO,
  comparePoints,
  divideRounded,
  maxPoints,
  minPoints,
  multiplyPoints,
  points,
  subtractPoints,
  sumPoints,
} from '@tctp/domain';
import { figureOf } from './figure';

/** One step of the reckoning. `points` is what the step gives or takes; of a rescaling, what stands after it. */
export interface SetLine {
  kind: 'field' | 'knockOut' | 'rescaling' | 'bonus' | 'penalty' | 'total';
  /** Of a field, a criterion or a fact; empty for what concerns the whole set. */
  code: string;
  points: Points | null;
  reason: Reason;
}

/** What has been reached, of what could be; `leftOut` are the maxima that do not count. */
export interface Reached {
  sum: Points;
  reachable: Points;
  leftOut: Points;
}

/**
 * Left out is not lost: what is reached of the rest is brought to the full scale. Without points, and saying why, where
 * nothing is left or the set does not say how it rescales.
 */
export function rescaleSum(
  { rescaling, total }: CriteriaSet,
  { sum, reachable, leftOut }: Reached,
): { points: Points | null; lines: SetLine[] } {
  if (comparePoints(leftOut, ZERO) === 0) return { points: sum, lines: [] };
  const open = (code: string) => ({
    points: null,
    lines: [setLine('rescaling', '', null, { code, params: {} })],
  });
  if (comparePoints(reachable, ZERO) === 0) return open('set.nothing-left');
  if (rescaling === undefined) return open('set.rescaling-unknown');
  const scaled = divideRounded(multiplyPoints(sum, total), reachable, rescaling.rounding);
  const params = { sum, reachable, whole: total, points: scaled };
  return { points: scaled, lines: [setLine('rescaling', '', scaled, { code: 'set.rescaled', params })] };
}

/** Bonuses, then penalties. A fact that nobody has answered leaves its line without points. */
export function adjustSet(set: CriteriaSet, facts: Facts): SetLine[] {
  const linesOf = (kind: 'bonus' | 'penalty', adjustments: readonly SetAdjustment[] = []) =>
    adjustments.map((adjustment) => adjust(set, kind, adjustment, facts));
  return [...linesOf('bonus', set.bonuses), ...linesOf('penalty', set.penalties)];
}

function adjust(
  set: CriteriaSet,
  kind: 'bonus' | 'penalty',
  { fact, per, cap }: SetAdjustment,
  facts: Facts,
): SetLine {
  const label = labelOf(set, fact);
  const value = facts[fact];
  const spec = set.facts?.find(({ name }) => name === fact);
  if (value === undefined || spec === undefined || typeof value === 'boolean' || typeof value === 'object')
    return setLine(kind, fact, null, { code: 'set.adjustment-unknown', params: { label } });
  const size = minPoints(cap, maxPoints(ZERO, multiplyPoints(per, points(value))));
  const given = kind === 'bonus' ? size : subtractPoints(ZERO, size);
  const params = { label, value: figureOf(spec, value), per, cap, points: given };
  return setLine(kind, fact, given, { code: `set.${kind}`, params });
}

/** What stands, with what is added to it: never below 0, never above the total of the set. */
export function closeSum(
  { total: whole }: CriteriaSet,
  standing: Points,
  adjustments: readonly SetLine[],
): SetLine & { points: Points } {
  const sum = sumPoints([standing, ...adjustments.flatMap((one) => one.points ?? [])]);
  const kept = maxPoints(ZERO, minPoints(whole, sum));
  const reason: Reason =
    comparePoints(kept, sum) === 0
      ? { code: 'set.total', params: { points: kept } }
      : { code: 'set.capped', params: { sum, whole, points: kept } };
  return { kind: 'total', code: '', points: kept, reason };
}

/** A fact of the set as people call it. */
export function labelOf({ facts = [] }: CriteriaSet, fact: string) {
  return facts.find(({ name }) => name === fact)?.label ?? { vi: fact, en: fact };
}

export function setLine(kind: SetLine['kind'], code: string, given: Points | null, reason: Reason): SetLine {
  return { kind, code, points: given, reason };
}

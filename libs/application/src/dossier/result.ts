import type { Points } from '@tctp/domain';
import { comparePoints, subtractPoints, sumPoints } from '@tctp/domain';
import type { FrozenComponent, Mark } from './dossier-rows';

type Judged = Pick<FrozenComponent, 'code' | 'max' | 'reviewed' | 'taskCount'>;

/** Null: nothing said yet. Points null: left without points. */
export function latestMark(marks: readonly Mark[], code: string): Mark | null {
  return marks.reduce<Mark | null>((last, one) => (one.componentCode === code ? one : last), null);
}

/** Official − reviewed; null unless both are known. */
export function gapOf(reviewed: Points | null, official: Points | null): Points | null {
  return reviewed === null || official === null ? null : subtractPoints(official, reviewed);
}

export interface Sum {
  points: Points;
  /** Of how many components. */
  components: number;
}

export interface DossierTotals {
  components: number;
  /** Those with official points. */
  scored: number;
  /** Left without points, with a reason. */
  unscored: number;
  /** With tasks and nothing said yet: the points cannot be locked before. */
  toScore: number;
  /** Only over components that have the points in question; null over none. */
  official: Sum | null;
  gap: Sum | null;
  loss: Sum | null;
}

/** What a component cost: from its maximum where that is known; null while unknown or not scored. */
export function lossOf(max: Points | null, official: Points | null): Points | null {
  return max === null || official === null ? null : subtractPoints(max, official);
}

/** Sums that are honest: over what is known, and said over how many. */
export function totalsOf(components: readonly Judged[], marks: readonly Mark[]): DossierTotals {
  const lines = components.map((one) => ({ ...one, mark: latestMark(marks, one.code) }));
  const sum = (values: readonly (Points | null)[]): Sum | null => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : { points: sumPoints(known), components: known.length };
  };
  return {
    components: lines.length,
    scored: lines.filter(({ mark }) => mark !== null && mark.points !== null).length,
    unscored: lines.filter(({ mark }) => mark !== null && mark.points === null).length,
    toScore: lines.filter(({ mark, taskCount }) => mark === null && taskCount > 0).length,
    official: sum(lines.map(({ mark }) => mark?.points ?? null)),
    gap: sum(lines.map(({ mark, reviewed }) => gapOf(reviewed.points, mark?.points ?? null))),
    loss: sum(lines.map(({ mark, max }) => lossOf(max, mark?.points ?? null))),
  };
}

/** What to do next year: the greatest loss first; those that lost nothing are not in it. */
export function lossesOf(
  components: readonly Judged[],
  marks: readonly Mark[],
): { code: string; loss: Points }[] {
  return components
    .map(({ code, max }) => ({ code, loss: lossOf(max, latestMark(marks, code)?.points ?? null) }))
    .filter(
      (one): one is { code: string; loss: Points } => one.loss !== null && comparePoints(one.loss, '0') > 0,
    )
    .sort((left, right) => comparePoints(right.loss, left.loss));
}

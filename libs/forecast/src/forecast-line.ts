import type { Points } from '@tctp/domain';
import { ZERO, subtractPoints } from '@tctp/domain';
import type { Judgement } from './outcome';

/**
 * One line of the forecast. A `field` line is the sum of the `component` lines and the `rest` line below it;
 * `unlisted` and `survey` lines stand alone. `code` is the component's, or else the field's.
 */
export interface ForecastLine extends Judgement {
  kind: 'field' | 'component' | 'rest' | 'unlisted' | 'survey';
  code: string;
  fieldCode: string;
  /** 0 where it is left out. */
  max: Points;
  /** Null where there was no appraisal last year. */
  baseline: Points | null;
  /** Maximum less likely. */
  atRisk: Points;
  /** Not counted, and its maximum neither: the rest of the set is rescaled. */
  leftOut: boolean;
  /** The points depend on a superior, and no unit below can win them. */
  outsideControl: boolean;
  taskIds: readonly string[];
}

/** Field by field, because a plan has a hundred lines and is forecast for every list. */
export function lineOf(
  parts: Omit<ForecastLine, 'atRisk' | 'leftOut' | keyof Judgement>,
  { likely, worst, best, reason }: Judgement,
): ForecastLine {
  return {
    kind: parts.kind,
    code: parts.code,
    fieldCode: parts.fieldCode,
    max: parts.max,
    baseline: parts.baseline,
    likely,
    worst,
    best,
    reason,
    atRisk: subtractPoints(parts.max, likely),
    leftOut: false,
    outsideControl: parts.outsideControl,
    taskIds: parts.taskIds,
  };
}

/** The same line where it does not count. */
export function leaveOut(line: ForecastLine): ForecastLine {
  return { ...line, leftOut: true, max: ZERO, atRisk: ZERO };
}

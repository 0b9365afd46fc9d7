import type { Points } from '@tctp/domain';
import { subtractPoints } from '@tctp/domain';
import type { Judgement } from './outcome';

/**
 * One line of the forecast. A `field` line is the sum of the `component` lines and the `rest` line below it;
 * `unlisted` and `survey` lines stand alone. `code` is the component's, or else the field's.
 */
export interface ForecastLine extends Judgement {
  kind: 'field' | 'component' | 'rest' | 'unlisted' | 'survey';
  code: string;
  fieldCode: string;
  max: Points;
  baseline: Points;
  /** Maximum less likely. */
  atRisk: Points;
  /** The points depend on a superior, and no unit below can win them. */
  outsideControl: boolean;
  taskIds: readonly string[];
}

export function lineOf(parts: Omit<ForecastLine, 'atRisk'>): ForecastLine {
  return { ...parts, atRisk: subtractPoints(parts.max, parts.likely) };
}

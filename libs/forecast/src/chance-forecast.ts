import type { Points, Reason } from '@tctp/domain';
import { calibrationReason } from './calibration';
import type { Cause } from './causes';
import { commonCauses } from './causes';
import { closeChances, closingOf } from './close-total';
import type { ChanceLine } from './chance-lines';
import { chanceLines } from './chance-lines';
import type { Distribution } from './distribution';
import { meanOf, middleOf } from './distribution';
import type { Forecast } from './forecast';
import { forecast } from './forecast';
import type { ForecastInput } from './forecast-input';
import { gradeChances } from './grade-chances';
import type { OutcomeParameters, View } from './outcome-parameters';
import { PARAMETERS, checkParameters } from './outcome-parameters';
import type { PointsAtRisk } from './points-at-risk';
import { pointsAtRisk } from './points-at-risk';
import { rankChances } from './rank-chances';
import type { Drawing } from './total-chances';
import { totalChances } from './total-chances';

export interface ChanceOptions {
  view?: View;
  /** Instead of the parameters of the view. */
  parameters?: OutcomeParameters;
  drawing?: Drawing;
  /** The other ranked units, each with its own distribution, where they are known. */
  others?: readonly Distribution[];
}

export interface ChanceForecast {
  view: View;
  parameters: OutcomeParameters;
  /** Three honest points, as everywhere else: no outcome lies outside of them. */
  points: Forecast;
  lines: readonly ChanceLine[];
  causes: readonly Cause[];
  /** What earlier reviews and appraisals taught it. */
  learnt: Reason;
  total: Distribution;
  method: 'exact' | 'drawn';
  /** Expected total, a plain number. */
  mean: number;
  /** Where four of five outcomes lie. */
  middle: { low: Points; high: Points };
  atRisk: PointsAtRisk;
  grades: ReturnType<typeof gradeChances>;
  /** Chance of each rank, the first first; null where the others are not known. */
  ranks: readonly number[] | null;
}

export const DRAWING: Drawing = { seed: 2017, draws: 20_000 };

/**
 * The coming appraisal as chances: what each line may become and why, what hangs together, and so the total, the grade
 * and the rank. Pure: the same input and options give the same bytes, drawn totals included, and the order in which
 * components come does not matter.
 *
 * The price accepted: no source gives chances. They are the parameters' word, shown with the answer, and mean no more
 * than that what is likelier stands before what is less so.
 */
export function forecastChances(input: ForecastInput, options: ChanceOptions = {}): ChanceForecast {
  const view = options.view ?? 'likely';
  const parameters = options.parameters ?? PARAMETERS[view];
  const fault = checkParameters(parameters);
  if (fault !== null) throw new RangeError(`Parameter ${fault.path} cannot be ${fault.value}.`);

  const { points, causes, lines, total, method } = totalOf(input, parameters, options.drawing);
  return {
    view,
    parameters,
    points,
    lines,
    causes,
    learnt: calibrationReason(input.calibration),
    total,
    method,
    mean: meanOf(total),
    middle: middleOf(total, 0.8),
    atRisk: pointsAtRisk(lines, input),
    grades: gradeChances(total, input.set, input.facts),
    ranks: options.others === undefined ? null : rankChances(total, options.others),
  };
}

/** The total alone, and what it is made of: all that a search must read again and again. */
export function totalOf(
  input: ForecastInput,
  parameters: OutcomeParameters,
  drawing: Drawing = DRAWING,
): Pick<ChanceForecast, 'points' | 'causes' | 'lines' | 'total' | 'method'> {
  const points = forecast(input);
  const causes = [...commonCauses(input.components, parameters), ...(input.causes ?? [])];
  const lines = chanceLines(input, points, parameters, causes);
  const { distribution: sum, method } = totalChances(lines, causes, drawing);
  const total = closeChances(sum, closingOf(input.set, input.facts, points.reachable));
  return { points, causes, lines, total, method };
}

import type { Instant, Points } from '@tctp/domain';
import { sumPoints } from '@tctp/domain';
import { forecastField } from './forecast-field';
import type { ComponentProgress, ForecastInput } from './forecast-input';
import { untouched } from './forecast-input';
import type { ForecastLine } from './forecast-line';
import type { Outcome } from './outcome';
import { sumOutcomes } from './outcome';
import type { UnknownRisk } from './unknown-risk';

export interface Forecast {
  asOf: Instant;
  /** The sum of the field, unlisted and survey lines, to the cent; so are `max` and `baselineTotal`. */
  total: Outcome;
  baselineTotal: Points;
  max: Points;
  /** In the order of the criteria set: each field, its components, its rest. */
  lines: readonly ForecastLine[];
  /** Danger without a number, told beside the total and never hidden in it. */
  unknown: readonly UnknownRisk[];
  /** Points at risk that no unit below can win. */
  outsideControl: Points;
}

/**
 * How the coming appraisal will end, as far as today's evidence tells. Three points without probabilities.
 *
 * In: the criteria set, last year's official result, and how far each component has come. Out: a line per
 * field, component and remainder, each with its reason, and totals that are the sums of the lines.
 *
 * The yardstick is last year: with nothing done, likely is last year's total exactly, and nothing but
 * approved evidence or an official score lifts it. How each line is judged stands in `judge.ts`. What the
 * source gives no maximum for is held at last year's number and listed as `unknown`: a risk that cannot be
 * counted is not zero.
 *
 * The price accepted: worst and best add up every line's extreme, so both are rarer than they look.
 */
export function forecast(input: ForecastInput): Forecast {
  const { set, components, now } = input;
  const progress = new Map(components.map((component) => [component.componentCode, component]));
  const progressOf = (code: string): ComponentProgress => progress.get(code) ?? untouched(code);

  const fields = set.fields.map((field) => {
    const own = set.components.filter((component) => component.fieldCode === field.code);
    const tracked = own.map((component) => ({ component, progress: progressOf(component.code) }));
    return forecastField(field, input, tracked, progressOf(field.code));
  });

  const heads = fields.map(({ head }) => head);
  const lines = fields.flatMap(({ head, parts }) => [head, ...parts]);
  return {
    asOf: now,
    total: sumOutcomes(heads),
    baselineTotal: sumPoints(heads.map((line) => line.baseline)),
    max: sumPoints(heads.map((line) => line.max)),
    lines,
    unknown: fields.flatMap(({ unknown }) => unknown ?? []),
    outsideControl: sumPoints(lines.filter((line) => line.outsideControl).map((line) => line.atRisk)),
  };
}

import type { Instant, Points, Reason } from '@tctp/domain';
import { sumKnown, sumPoints } from '@tctp/domain';
import type { SetLine } from '@tctp/scoring';
import { caveatsOf } from './caveats';
import { closeOutcome, closingOf, rescalingLine } from './close-total';
import { forecastField } from './forecast-field';
import type { ComponentProgress, ForecastInput } from './forecast-input';
import { untouched } from './forecast-input';
import type { ForecastLine } from './forecast-line';
import type { Outcome } from './outcome';
import { sumOutcomes } from './outcome';
import { ruledBySet } from './rules-of-set';
import type { UnknownRisk } from './unknown-risk';

export interface Forecast {
  asOf: Instant;
  /** The sum of the field, unlisted and survey lines, to the cent, closed as the set says; 0 to the set's total. */
  total: Outcome;
  /** Null where there was no appraisal last year. */
  baselineTotal: Points | null;
  max: Points;
  /** The maxima of the lines that count: less than `max` where something is left out and the rest is rescaled. */
  reachable: Points;
  /** What the set does to the sum, each step with its reason: rescaling, bonuses, penalties. */
  closing: readonly SetLine[];
  /** What the numbers do not hold, by name. */
  caveats: readonly Reason[];
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
export function forecast(given: ForecastInput): Forecast {
  const input = ruledBySet(given);
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
  const unknown = fields.flatMap((field) => field.unknown ?? []);
  const sum = sumOutcomes(heads);
  const reachable = sumPoints(heads.map((line) => line.max));
  const closing = closingOf(set, input.facts, reachable);
  return {
    asOf: now,
    total: closeOutcome(sum, closing),
    baselineTotal: sumKnown(heads.map((line) => line.baseline)),
    max: sumPoints(set.fields.map(({ max }) => max)),
    reachable,
    closing: [
      ...rescalingLine(set, sum.likely, reachable),
      ...closing.adjustments.filter(({ points }) => points !== null),
    ],
    caveats: caveatsOf(input, unknown, closing.adjustments),
    lines,
    unknown,
    outsideControl: sumPoints(lines.filter((line) => line.outsideControl).map((line) => line.atRisk)),
  };
}

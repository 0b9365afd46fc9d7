import type { Field } from '@tctp/domain';
import { ZERO, comparePoints } from '@tctp/domain';
import { componentLine, fieldLine, restLine, wholeLine } from './field-lines';
import type { ComponentProgress, ForecastInput } from './forecast-input';
import type { ForecastLine } from './forecast-line';
import { leaveOut } from './forecast-line';
import type { Tracked } from './tracked';
import { taskIdsOf } from './tracked';
import type { UnknownRisk } from './unknown-risk';
import { unknownRisk } from './unknown-risk';

export interface FieldForecast {
  head: ForecastLine;
  /** Lines that add up to the head; none where the field is a single line. */
  parts: readonly ForecastLine[];
  unknown: UnknownRisk | null;
}

/**
 * One field. It is itemised when the source lists it or gives one of its components a maximum; otherwise it
 * is a single line. `own` is what is known of the field itself, such as the official result of the survey.
 */
export function forecastField(
  field: Field,
  known: Pick<ForecastInput, 'baseline' | 'calibration'>,
  tracked: readonly Tracked[],
  own: ComponentProgress,
): FieldForecast {
  const { baseline } = known;
  const itemised = tracked.filter(({ component }) => component.max !== null);
  const unknown = tracked.filter(({ component }) => component.max === null);

  if (field.kind !== 'listed' && itemised.length === 0) {
    const whole = wholeLine(field, baseline, taskIdsOf(tracked), own);
    const head = isLeftOut(own) ? leaveOut(whole) : whole;
    return { head, parts: [], unknown: unknownRisk(field.code, head.max, unknown) };
  }

  const components = itemised.map((one) => componentLine(one, known));
  const rest = restLine(field, baseline, components, taskIdsOf(unknown));
  const counted = components.map((line, at) => (isLeftOut(itemised[at]?.progress) ? leaveOut(line) : line));
  const parts = unknown.length === 0 && isEmpty(rest) ? counted : [...counted, rest];
  return {
    head: fieldLine(field, parts, taskIdsOf(tracked)),
    parts,
    unknown: unknownRisk(field.code, rest.max, unknown),
  };
}

function isLeftOut(progress: ComponentProgress | undefined): boolean {
  return progress?.ruled?.points === null;
}

/** A field that is itemised to the last point has no rest to show. */
function isEmpty({ max, baseline }: ForecastLine): boolean {
  return comparePoints(max, ZERO) === 0 && comparePoints(baseline ?? ZERO, ZERO) === 0;
}

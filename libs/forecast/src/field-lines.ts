import type { Baseline, Field, Points } from '@tctp/domain';
import { ZERO, maxPoints, subtractPoints, sumKnown, sumPoints } from '@tctp/domain';
import { fieldBaseline } from './baseline-points';
import { givesMore } from './calibration';
import type { ComponentProgress, ForecastInput } from './forecast-input';
import type { ForecastLine } from './forecast-line';
import { lineOf } from './forecast-line';
import { heldPoints, judgeComponent, judgeRuled, judgeSettled, ofYear, stakeOf } from './judge';
import type { Judgement } from './outcome';
import { sumOutcomes } from './outcome';
import type { Tracked } from './tracked';

/** A component whose maximum is known. An appraiser known to give more than was reviewed may do so here too. */
export function componentLine(
  { component, progress }: Tracked,
  { baseline, calibration }: Pick<ForecastInput, 'baseline' | 'calibration'>,
): ForecastLine {
  const stake = stakeOf(component, progress, baseline);
  const judged = judgeComponent(stake, progress);
  const isOpen = progress.official === null && progress.ruled == null;
  const mayGrow = isOpen && calibration !== undefined && givesMore(calibration);
  const parts = {
    kind: 'component' as const,
    code: component.code,
    fieldCode: component.fieldCode,
    max: stake.max,
    baseline: stake.baseline,
    outsideControl: stake.outsideControl,
    taskIds: progress.tasks.map(({ taskId }) => taskId),
  };
  return lineOf(parts, mayGrow ? { ...judged, best: maxPoints(judged.best, stake.max) } : judged);
}

/**
 * What the source does not itemise: the field less its known components. Nobody can say which of its points
 * are in danger, so the number stays last year's and the danger is told as an unknown risk.
 */
export function restLine(
  field: Field,
  baseline: Baseline | null,
  components: readonly ForecastLine[],
  taskIds: readonly string[],
): ForecastLine {
  const max = subtractPoints(field.max, sumPoints(components.map((line) => line.max)));
  const whole = fieldBaseline(field, baseline);
  const itemised = sumKnown(components.map((line) => line.baseline));
  const points = whole === null || itemised === null ? null : subtractPoints(whole, itemised);
  return lineOf(wholeField('rest', field, max, points, taskIds), asLastYear('rest', baseline, points, max));
}

/**
 * A field in one line. The survey is nobody's task: last year's result stands for worst and best too, as an
 * assumption, until the official one is known; in a first year it can be anything.
 */
export function wholeLine(
  field: Field,
  baseline: Baseline | null,
  taskIds: readonly string[],
  own: ComponentProgress,
): ForecastLine {
  const kind = field.kind === 'survey' ? 'survey' : 'unlisted';
  const points = fieldBaseline(field, baseline);
  const judged =
    own.ruled == null
      ? (judgeSettled({ lowest: points ?? ZERO }, own) ?? asLastYear(kind, baseline, points, field.max))
      : judgeRuled(own.ruled);
  return lineOf(wholeField(kind, field, field.max, points, taskIds), judged);
}

/** The sum of the lines below it. */
export function fieldLine(
  field: Field,
  parts: readonly ForecastLine[],
  taskIds: readonly string[],
): ForecastLine {
  const max = sumPoints(parts.map((line) => line.max));
  const points = sumKnown(parts.map((line) => line.baseline));
  const { likely, worst, best } = sumOutcomes(parts);
  const reason = { code: 'field-sum', params: {} };
  return lineOf(wholeField('field', field, max, points, taskIds), { likely, worst, best, reason });
}

function wholeField(
  kind: ForecastLine['kind'],
  { code }: Field,
  max: Points,
  baseline: Points | null,
  taskIds: readonly string[],
) {
  return { kind, code, fieldCode: code, max, baseline, outsideControl: false, taskIds };
}

function asLastYear(
  kind: 'rest' | 'unlisted' | 'survey',
  last: Baseline | null,
  baseline: Points | null,
  max: Points,
): Judgement {
  const points = heldPoints({ baseline, max, lowest: ZERO });
  return {
    likely: points,
    worst: points,
    best: kind === 'survey' && baseline !== null ? points : max,
    reason: ofYear(`${kind}-as-last-year`, last?.year ?? null, points),
  };
}

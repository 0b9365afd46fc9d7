import type { Points } from '@tctp/domain';
import { ZERO, maxPoints, minPoints, subtractPoints, sumPoints } from '@tctp/domain';
import type { ComponentProgress, Forecast, ForecastLine } from '@tctp/forecast';

/**
 * The forecast once the plan has ended: what was not handed in by then can no longer be won, what waits for its
 * review still can. What depends on a superior, or on no task at all, stays as open as it was.
 */
export function closeForecast(seen: Forecast, components: readonly ComponentProgress[]): Forecast {
  const gone = seen.lines.map((line) => {
    const progress = components.find(({ componentCode }) => componentCode === line.code);
    const best = line.kind === 'component' && progress ? stillBest(line, progress) : line.best;
    return { fieldCode: line.fieldCode, points: subtractPoints(line.best, best) };
  });
  const goneOf = (fieldCode: string) =>
    sumPoints(gone.filter((one) => one.fieldCode === fieldCode).map(({ points }) => points));
  const lines = seen.lines.map((line, at) => {
    const points = line.kind === 'field' ? goneOf(line.code) : (gone[at]?.points ?? ZERO);
    return { ...line, best: subtractPoints(line.best, points) };
  });
  const best = subtractPoints(seen.total.best, sumPoints(gone.map(({ points }) => points)));
  return { ...seen, lines, total: { ...seen.total, best } };
}

function stillBest({ best, likely, outsideControl }: ForecastLine, progress: ComponentProgress): Points {
  const { tasks, claimed } = progress;
  if (outsideControl || tasks.length === 0) return best;
  const waits = tasks.some(({ awaitingReview }) => awaitingReview);
  return waits ? minPoints(best, maxPoints(likely, claimed ?? best)) : likely;
}

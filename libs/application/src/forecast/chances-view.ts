import type { ForecastView } from '@tctp/contracts';
import type { ForecastInput, OrderedTask, View } from '@tctp/forecast';
import { chanceAtLeast, forecastChances, meanOf, quantile, workOrder } from '@tctp/forecast';
import { outcomesView, reasonsView, rounded } from './rounded';

/** The forecast as chances, as people and programs read it: points and chances rounded, each with its reasons. */
export function chancesView(input: ForecastInput, view: View): ForecastView['chances'] {
  const made = forecastChances(input, { view });
  const { baselineTotal } = made.points;
  return {
    view,
    method: made.method,
    mean: rounded(made.mean, 2),
    middle: made.middle,
    quantiles: [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => ({ share, points: quantile(made.total, share) })),
    outcomes: outcomesView(made.total),
    caveats: reasonsView(made.points.caveats),
    atLeastLastYear: baselineTotal === null ? null : rounded(chanceAtLeast(made.total, baselineTotal), 4),
    grades: made.grades.map(({ code, label, chance }) => ({ code, label, chance: rounded(chance, 4) })),
    lines: made.lines.map(({ line, distribution, because }) => ({
      code: line.code,
      mean: rounded(meanOf(distribution), 2),
      outcomes: distribution.map(({ points, chance }) => ({ points, chance: rounded(chance, 4) })),
      because: reasonsView(because),
    })),
    learnt: { code: made.learnt.code, params: { ...made.learnt.params } },
    causes: made.causes.map(({ id, kind, chance, componentCodes }) => ({
      id,
      kind,
      chance: rounded(chance, 4),
      componentCodes: [...componentCodes],
    })),
    workOrder: orderedView(workOrder(input, made)),
    byField: Object.entries(made.atRisk.byField).map(([fieldCode, atRisk]) => ({
      fieldCode,
      atRisk: rounded(atRisk, 2),
    })),
    byUnit: Object.entries(made.atRisk.byUnit)
      .map(([unitId, atRisk]) => ({ unitId, atRisk: rounded(atRisk, 2) }))
      .sort((left, right) => right.atRisk - left.atRisk),
    parameters: { ...made.parameters },
  };
}

export function orderedView(tasks: readonly OrderedTask[]): ForecastView['chances']['workOrder'] {
  return tasks.map(({ taskId, componentCode, perDay, atRisk }) => ({
    taskId,
    componentCode,
    perDay: perDay === null ? null : rounded(perDay, 4),
    atRisk: atRisk === null ? null : rounded(atRisk, 2),
  }));
}

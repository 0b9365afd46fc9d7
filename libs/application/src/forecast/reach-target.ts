import type { ReachQuery, ReachView } from '@tctp/contracts';
import type { Points } from '@tctp/domain';
import { comparePoints, subtractPoints } from '@tctp/domain';
import { PARAMETERS, chanceAtLeast, cheapestPath, compareChanges } from '@tctp/forecast';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept } from '../refusal';
import type { PlanForecast } from './forecast-plan';
import { forecastWithRisks } from './forecast-plan';
import type { ForecastQuery } from './read-forecast';
import { reasonsView, rounded } from './rounded';
import { titleOf } from './title-of';

/** Somebody waits for the answer: a search that is longer is cut short, and says so. */
const MOST_READINGS = 600;

/** The fewest open tasks whose approval reaches a total with a given chance. Nothing is written. */
export async function reachTarget(
  deps: { read: ReadModels; clock: Clock },
  tenantId: string,
  planId: string,
  { target, chance, ...query }: ForecastQuery & ReachQuery,
): Promise<Result<ReachView>> {
  const found = await forecastWithRisks(deps, tenantId, planId, query);
  if (!found.ok) return found;
  const { input, plan, now } = found.value;
  const view = query.view ?? 'likely';
  const path = cheapestPath(input, PARAMETERS[view], { target, chance, mostReadings: MOST_READINGS });
  const { reachable, exact } = path;
  const { taskIds, chance: reached } = path.reachable ? path : path.best;
  const { before, after } = compareChanges(input, [{ kind: 'approved', taskIds }], { view });
  const componentOf = (id: string) =>
    input.components.find(({ tasks }) => tasks.some(({ taskId }) => taskId === id))?.componentCode ?? '';
  const tasks = taskIds.map((taskId) => ({ taskId, componentCode: componentOf(taskId) }));
  const likely = ({ lines }: typeof before.points, code: string): Points =>
    lines.find((line) => line.kind === 'component' && line.code === code)?.likely ?? '0';
  const adds = (code: string) => subtractPoints(likely(after.points, code), likely(before.points, code));
  return accept({
    planId: plan.id,
    asOf: now,
    view,
    target,
    wanted: chance,
    today: rounded(chanceAtLeast(before.total, target), 4),
    reachable,
    exact,
    chance: rounded(reached, 4),
    tasks,
    likely: { today: before.points.total.likely, then: after.points.total.likely },
    steps: stepsOf(found.value, tasks, adds),
    caveats: reasonsView(before.points.caveats),
  });
}

function stepsOf(
  { plan: { criteriaSet } }: PlanForecast,
  tasks: ReachView['tasks'],
  adds: (code: string) => Points,
): ReachView['steps'] {
  return [...new Set(tasks.map(({ componentCode }) => componentCode))]
    .map((code) => ({
      componentCode: code,
      title: titleOf(criteriaSet, { code, fieldCode: '' }),
      adds: adds(code),
      taskIds: tasks.filter(({ componentCode }) => componentCode === code).map(({ taskId }) => taskId),
    }))
    .sort((left, right) => comparePoints(right.adds, left.adds));
}

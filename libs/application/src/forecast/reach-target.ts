import type { ReachQuery, ReachView } from '@tctp/contracts';
import { PARAMETERS, chanceAtLeast, cheapestPath, forecastChances } from '@tctp/forecast';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept } from '../refusal';
import { forecastWithRisks } from './forecast-plan';
import type { ForecastQuery } from './read-forecast';
import { reasonsView, rounded } from './rounded';

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
  const today = forecastChances(input, { view });
  const path = cheapestPath(input, PARAMETERS[view], { target, chance });
  const { reachable, exact } = path;
  const { taskIds, chance: reached } = path.reachable ? path : path.best;
  const componentOf = (id: string) =>
    input.components.find(({ tasks }) => tasks.some(({ taskId }) => taskId === id))?.componentCode ?? '';
  return accept({
    planId: plan.id,
    asOf: now,
    view,
    target,
    wanted: chance,
    today: rounded(chanceAtLeast(today.total, target), 4),
    reachable,
    exact,
    chance: rounded(reached, 4),
    tasks: taskIds.map((taskId) => ({ taskId, componentCode: componentOf(taskId) })),
    caveats: reasonsView(today.points.caveats),
  });
}

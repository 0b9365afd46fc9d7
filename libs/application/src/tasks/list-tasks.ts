import type { TaskSummary } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { PlanForecast } from '../forecast/forecast-plan';
import { forecastPlan } from '../forecast/forecast-plan';
import type { Clock } from '../ports';
import type { ReadModels, TaskFilter, TaskRow } from '../read-models';
import { byReviewNext } from '../review/by-review-next';
import { byLossNext, summariseTask } from './summarise-task';

export interface ReadDeps {
  read: ReadModels;
  clock: Clock;
}

/** Tasks sorted by what is lost next, or by what to review next. One query for the rows and one forecast per plan, however many rows. */
export async function listTasks(deps: ReadDeps, reader: Actor, filter: TaskFilter): Promise<TaskSummary[]> {
  const rows = await deps.read.tasks(reader, filter);
  const order = filter.scope === 'review' ? byReviewNext : byLossNext;
  return (await summariseTasks(deps, reader, rows)).sort(order);
}

export async function summariseTasks(
  deps: ReadDeps,
  reader: Actor,
  rows: readonly TaskRow[],
): Promise<TaskSummary[]> {
  const forecasts = new Map<string, PlanForecast>();
  for (const planId of new Set(rows.map((row) => row.planId))) {
    const made = await forecastPlan(deps, reader.tenantId, planId);
    if (made !== null) forecasts.set(planId, made);
  }
  return rows.flatMap((row) => {
    const made = forecasts.get(row.planId);
    return made === undefined ? [] : [summariseTask(row, reader, made.plan, made.forecast, made.now)];
  });
}

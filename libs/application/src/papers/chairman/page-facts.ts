import { addDays, startOfDay } from '@tctp/calendar';
import type { Escalation, ForecastView, Overview, TaskSummary } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { listEscalations } from '../../escalations/list-escalations';
import { readForecast } from '../../forecast/read-forecast';
import { readOverview } from '../../overview/read-overview';
import type { TaskRow } from '../../read-models';
import { summariseTasks } from '../../tasks/list-tasks';
import { byLossNext } from '../../tasks/summarise-task';
import type { PaperDeps, PaperMatter } from '../paper-kind';

/** A task as lists show it, beside what its machine remembers. */
export interface Standing {
  task: TaskSummary;
  snapshot: TaskRow['snapshot'];
}

/** Everything the page tells, each from where the chairman's own screens have it. */
export interface PageFacts {
  forecast: ForecastView;
  overview: Overview;
  escalations: readonly Escalation[];
  /** What is lost next comes first. */
  tasks: readonly Standing[];
  happened: readonly { code: string; times: number }[];
}

const WEEK = 7;

/** Whoever takes the page, it is what the chairman sees: mailboxes are the chairman's. */
export async function pageFacts(
  deps: PaperDeps,
  reader: Actor,
  { plan }: Pick<PaperMatter, 'plan'>,
): Promise<PageFacts> {
  const chairman: Actor = { ...reader, role: 'chairman', unitId: plan.leadersUnitId };
  const { tenantId } = reader;
  const [forecast, overview, escalations, rows] = await Promise.all([
    readForecast(deps, tenantId, plan.id),
    readOverview(deps, chairman, plan.id, WEEK),
    listEscalations(deps, chairman),
    deps.read.tasks(chairman, { scope: 'all', planId: plan.id }),
  ]);
  if (!forecast.ok || !overview.ok) throw new Error(`Plan ${plan.id} went away while its page was written.`);
  const snapshots = new Map(rows.map(({ id, snapshot }) => [id, snapshot]));
  const tasks = (await summariseTasks(deps, chairman, rows)).sort(byLossNext).flatMap((task): Standing[] => {
    const snapshot = snapshots.get(task.id);
    return snapshot === undefined ? [] : [{ task, snapshot }];
  });
  const since = overview.value.changes?.since;
  return {
    forecast: forecast.value,
    overview: overview.value,
    escalations: escalations.filter(({ open, task }) => open && task.planId === plan.id),
    tasks,
    happened:
      since === undefined
        ? []
        : await deps.read.papers.happened(tenantId, plan.id, startOfDay(plan.calendar, addDays(since, 1))),
  };
}

/** Whether there is still something to do about it. */
export function isUnfinished({ task }: Standing): boolean {
  return task.work !== 'approved' && task.work !== 'notApplicable';
}

import { lastDayBefore } from '@tctp/calendar';
import type { Instant } from '@tctp/domain';
import type { WantedDeadline } from '@tctp/workflow';
import { underPolicy } from '@tctp/workflow';
import type { DecisionToWrite, PlanContext } from '../decision';
import { taskPolicyOf } from '../tasks/task-policy';
import type { TaskUnderPlan } from './plan-settings-store';

/** Null where the moment is new, or is gone. */
export interface MovedMoment {
  kind: WantedDeadline['kind'];
  step: number;
  from: Instant | null;
  to: Instant | null;
}

export interface MovedTaskMoments {
  taskId: string;
  componentCode: string;
  title: string;
  cycle: string;
  leadName: string;
  moments: readonly MovedMoment[];
}

/**
 * What another calendar or ladder does to the tasks of a plan: whose moments move, and the decision that makes it so. A
 * reminder that has been said and would now lie in the past is not said again; any other moment that lies in the past
 * speaks with the next sweep.
 */
export function movedMoments(
  tasks: readonly TaskUnderPlan[],
  plan: PlanContext,
  now: Instant,
): { moved: MovedTaskMoments[]; decisions: DecisionToWrite[] } {
  const policy = taskPolicyOf(plan);
  const moved: MovedTaskMoments[] = [];
  const decisions: DecisionToWrite[] = [];
  for (const one of tasks) {
    const { task, rows } = one;
    const { next, deadlines } = underPolicy(task.snapshot, policy);
    const said = new Set(rows.filter(({ fired }) => fired).map(({ kind, step }) => `${kind} ${step}`));
    const wanted = deadlines.filter(
      ({ kind, step, dueAt }) => !(kind === 'remind' && dueAt <= now && said.has(`${kind} ${step}`)),
    );
    const moments = difference(rows, wanted);
    const { dueAt } = next.context;
    decisions.push({
      tenantId: plan.tenantId,
      planId: plan.id,
      taskId: task.id,
      expectedVersion: task.version,
      fromSequence: task.sequence,
      next,
      lastDay: dueAt === null ? null : lastDayBefore(plan.calendar, dueAt),
      lead: null,
      at: one.updatedAt,
      actorId: null,
      history: [],
      deadlines: moments.length === 0 ? null : wanted,
      fired: [],
      notifications: [],
      escalations: [],
      outbox: [],
      rows: {},
    });
    if (moments.length === 0) continue;
    const { title, cycle, leadName } = one;
    moved.push({ taskId: task.id, componentCode: task.component.code, title, cycle, leadName, moments });
  }
  return { moved, decisions };
}

/** By what is still to be said: before, and from now on. */
function difference(rows: TaskUnderPlan['rows'], wanted: readonly WantedDeadline[]): MovedMoment[] {
  const nameOf = ({ kind, step }: Pick<WantedDeadline, 'kind' | 'step'>) => `${kind} ${step}`;
  const done = new Set(rows.filter(({ fired }) => fired).map((row) => `${nameOf(row)} ${row.dueAt}`));
  const before = new Map(rows.filter(({ fired }) => !fired).map((row) => [nameOf(row), row]));
  const after = new Map(
    wanted.filter((one) => !done.has(`${nameOf(one)} ${one.dueAt}`)).map((one) => [nameOf(one), one]),
  );
  return [...new Map([...before, ...after]).values()]
    .map(({ kind, step }) => ({
      kind,
      step,
      from: before.get(nameOf({ kind, step }))?.dueAt ?? null,
      to: after.get(nameOf({ kind, step }))?.dueAt ?? null,
    }))
    .filter(({ from, to }) => from !== to)
    .toSorted((left, right) => ((left.to ?? left.from ?? '') < (right.to ?? right.from ?? '') ? -1 : 1));
}

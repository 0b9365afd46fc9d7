import { expandDeadline, startOfDay } from '@tctp/calendar';
import type { Component, Facts, Instant, PlanRow } from '@tctp/domain';
import type { DeadlineExpression } from '@tctp/calendar';
import type { TaskHappened, TaskSnapshot, WantedDeadline } from '@tctp/workflow';
import { startTask } from '@tctp/workflow';
import type { PlanToLoad } from '../ports';
import type { TaskWithFacts } from '../scores/component-progress';
import { taskPolicyOf } from '../tasks/task-policy';

/** A task of the year being rehearsed: what the machine knows of it, and the facts people have put in. */
export interface RehearsedTask {
  /** Row and cycle. */
  id: string;
  row: PlanRow<DeadlineExpression>;
  cycle: string;
  component: Component;
  leadUnitId: string;
  snapshot: TaskSnapshot;
  /** What the calendar still has to say, soonest first. */
  deadlines: readonly WantedDeadline[];
  said: ReadonlySet<string>;
  claimed: Facts | null;
  reviewed: Facts | null;
}

/** Every cycle of every row, started at the moment the plan was issued; with what its start left in the history. */
export function startYear(input: PlanToLoad): { task: RehearsedTask; events: readonly TaskHappened[] }[] {
  const issuedAt = startOfDay(input.calendar, input.plan.issuedOn);
  const policy = taskPolicyOf({ policy: input.plan.policy, calendar: input.calendar });
  return input.plan.rows.flatMap((row) => {
    const component = input.criteriaSet.components.find(({ code }) => code === row.componentCode);
    if (component === undefined) throw new Error(`Row ${row.id} names component ${row.componentCode}`);
    return expandDeadline(input.calendar, row.deadline, input.plan.year).map((cycle) => {
      const { next, deadlines, events } = startTask(cycle.lastDay, issuedAt, policy);
      const task: RehearsedTask = {
        id: `${row.id}.${cycle.key}`,
        row,
        cycle: cycle.key,
        component,
        leadUnitId: row.leadUnitId,
        snapshot: next,
        deadlines: pending(deadlines, new Set()),
        said: new Set(),
        claimed: null,
        reviewed: null,
      };
      return { task, events };
    });
  });
}

/** What is still to be said of what is wanted. */
export function pending(wanted: readonly WantedDeadline[], said: ReadonlySet<string>): WantedDeadline[] {
  return wanted
    .filter((deadline) => !said.has(keyOf(deadline)))
    .sort((left, right) => left.dueAt.localeCompare(right.dueAt));
}

export function keyOf({ kind, step, dueAt }: WantedDeadline): string {
  return `${kind} ${step} ${dueAt}`;
}

/** As the forecast sees it. */
export function progressOf(
  { id, leadUnitId, snapshot, claimed, reviewed }: RehearsedTask,
  now: Instant,
): TaskWithFacts {
  const { work, time, context } = snapshot;
  const stands = work === 'submitted' || work === 'underReview' || work === 'approved';
  return {
    taskId: id,
    leadUnitId,
    work,
    overdue: time === 'overdue',
    awaitingReview: work === 'submitted' || work === 'underReview',
    dueAt: context.dueAt,
    submittedAt: stands ? (context.submission?.at ?? now) : null,
    claimed: stands ? claimed : null,
    reviewed: work === 'approved' ? reviewed : null,
  };
}

import type { Instant } from '@tctp/domain';
import { clockCommand, decide } from '@tctp/workflow';
import type { DecisionToWrite, TaskOnClock } from '../decision';
import type { Clock, DueDeadline, TaskKey, UnitOfWork } from '../ports';
import { accept } from '../refusal';
import { decisionToWrite } from '../tasks/decision-to-write';
import { taskPolicyOf } from '../tasks/task-policy';
import { isOvertaken } from './is-overtaken';

const BATCH = 500;

/**
 * Everything due until now: take some hundreds of rows nobody else holds, decide each with the same `decide()` as
 * a person's command, and write the batch in one transaction. Safe to run twice, late or beside another sweep.
 *
 * Returns how many deadlines fired. A deadline that its task no longer listens to is dropped, not fired. The deadlines
 * of a task that cannot be read stay for a program that can, and are `passedBy` in this run.
 */
export async function sweepDeadlines(deps: {
  work: UnitOfWork;
  clock: Clock;
  /** Told of every task that could not be read, and why. */
  warn?: (line: string) => void;
}): Promise<number> {
  const passedBy: TaskKey[] = [];
  let fired = 0;
  for (;;) {
    const now = await deps.clock.now();
    const batch = await deps.work.run(async (stores) => {
      const due = await stores.deadlines.takeDue(now, BATCH, passedBy);
      if (due.length === 0) return accept({ taken: false, fired: 0 });
      const dropped: DueDeadline[] = [];
      const decisions: DecisionToWrite[] = [];
      for (const [tenantId, rows] of groupBy(due, (row) => row.tenantId)) {
        const byTask = groupBy(rows, (row) => row.taskId);
        const { tasks, unreadable } = await stores.tasks.lockMany(tenantId, [...byTask.keys()]);
        for (const { taskId, why } of unreadable) {
          passedBy.push({ tenantId, taskId });
          deps.warn?.(`Việc ${taskId} không đọc được, hạn của nó để lại (a task cannot be read): ${why}`);
        }
        for (const task of tasks) {
          const outcome = fire(task, byTask.get(task.id) ?? [], now);
          decisions.push(...outcome.decisions);
          dropped.push(...outcome.dropped);
        }
      }
      await stores.deadlines.drop(dropped);
      for (const wave of waves(decisions)) await stores.tasks.write(wave);
      return accept({ taken: true, fired: decisions.length });
    });
    if (!batch.ok) throw new Error(`The sweep was refused: ${batch.refusal.code}`);
    fired += batch.value.fired;
    if (!batch.value.taken) return fired;
  }
}

/** The rows of one task in the order they fell due: a program that was off for a week walks the ladder in one go. */
function fire(task: TaskOnClock, rows: readonly DueDeadline[], now: Instant) {
  const policy = taskPolicyOf(task.plan);
  const decisions: DecisionToWrite[] = [];
  const dropped: DueDeadline[] = [];
  let current = task;
  for (const [place, row] of rows.entries()) {
    if (isOvertaken(row, rows.slice(place + 1))) {
      dropped.push(row);
      continue;
    }
    const command = clockCommand(row, current.snapshot, policy, now);
    const decision = command === null ? null : decide(current.snapshot, command, policy);
    if (decision === null || !decision.ok) {
      dropped.push(row);
      continue;
    }
    const written = decisionToWrite({
      task: current,
      decided: decision,
      at: now,
      actorId: null,
      fired: [{ kind: row.kind, step: row.step, dueAt: row.dueAt }],
      escalationDueAt: row.dueAt,
    });
    decisions.push(written);
    current = {
      ...current,
      snapshot: decision.next,
      version: current.version + 1,
      sequence: current.sequence + written.history.length,
    };
  }
  return { decisions, dropped };
}

/** Decisions of one task build on each other; a wave holds at most one decision per task. */
function waves(decisions: readonly DecisionToWrite[]): DecisionToWrite[][] {
  const waves: DecisionToWrite[][] = [];
  const depth = new Map<string, number>();
  for (const decision of decisions) {
    const level = depth.get(decision.taskId) ?? 0;
    depth.set(decision.taskId, level + 1);
    (waves[level] ??= []).push(decision);
  }
  return waves;
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

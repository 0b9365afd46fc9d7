import type { Instant } from '@tctp/domain';
import type { Decided, TaskSnapshot, WantedDeadline } from '@tctp/workflow';
import { clockCommand, decide } from '@tctp/workflow';
import type { DecisionToWrite, PlanContext, TaskOnClock } from '../decision';
import type { Clock, DueDeadline, DuePlace, DueTask, TaskKey, UnitOfWork } from '../ports';
import { accept } from '../refusal';
import { decisionToWrite } from '../tasks/decision-to-write';
import { taskPolicyOf } from '../tasks/task-policy';
import { isOvertaken } from './is-overtaken';

/** Tasks in a batch: few at first, so that the first ones are decided at once, and many where there are many. */
const FIRST_BATCH = 100;
const LARGEST_BATCH = 800;
/** While one batch is being written, the next is being decided. */
const LANES = 2;

interface Sweeping {
  work: UnitOfWork;
  clock: Clock;
  /** Told of every task that could not be read, and why. */
  warn?: (line: string) => void;
}

/**
 * Everything due until now: take some hundreds of tasks nobody else holds, decide each of their deadlines with the same
 * `decide()` as a person's command, and write the batch in one transaction. Safe to run twice, late or beside another
 * sweep.
 *
 * Returns how many deadlines fired. A deadline that its task no longer listens to is dropped, not fired. The deadlines
 * of a task that cannot be read stay for a program that can, and are `passedBy` in this run.
 */
export async function sweepDeadlines(deps: Sweeping): Promise<number> {
  const passedBy: TaskKey[] = [];
  const fired = await Promise.all(Array.from({ length: LANES }, () => sweepLane(deps, passedBy)));
  return fired.reduce((sum, one) => sum + one, 0);
}

/** Goes on from where its last batch ended, and ends when it finds nothing from the beginning either. */
async function sweepLane(deps: Sweeping, passedBy: TaskKey[]): Promise<number> {
  let from: DuePlace | null = null;
  for (let fired = 0, size = FIRST_BATCH; ; size = Math.min(size * 2, LARGEST_BATCH)) {
    const batch = await sweepBatch(deps, size, from, passedBy);
    if (batch.last === null && from === null) return fired;
    fired += batch.fired;
    from = batch.last;
  }
}

/** How many fired, and how far the batch came; no further where there was nothing to take. */
async function sweepBatch(
  { work, clock, warn }: Sweeping,
  size: number,
  from: DuePlace | null,
  passedBy: TaskKey[],
): Promise<{ fired: number; last: DuePlace | null }> {
  const now = await clock.now();
  const result = await work.run(async (stores) => {
    const { tasks, unreadable, last } = await stores.deadlines.takeDue(now, size, from, passedBy);
    for (const { tenantId, taskId, why } of unreadable) {
      passedBy.push({ tenantId, taskId });
      warn?.(`Việc ${taskId} không đọc được, hạn của nó để lại (a task cannot be read): ${why}`);
    }
    const told = clockAt(now);
    const outcomes = tasks.map((one) => fire(one, told, now));
    const decisions = outcomes.flatMap((outcome) => outcome.decisions);
    await stores.deadlines.drop(outcomes.flatMap((outcome) => outcome.dropped));
    for (const wave of waves(decisions)) await stores.tasks.write(wave);
    return accept({ fired: decisions.length, last });
  });
  if (!result.ok) throw new Error(`The sweep was refused: ${result.refusal.code}`);
  return result.value;
}

/** What the clock decides on a task when this deadline has come; null where the task does not listen to it. */
type Told = (task: TaskOnClock, due: WantedDeadline) => Decided | null;

/** Tasks of one plan that stand alike are told the same: at midnight most of a plan falls due together. */
function clockAt(now: Instant): Told {
  const plans = new Map<PlanContext, Map<TaskSnapshot, Map<string, Decided | null>>>();
  return ({ plan, snapshot }, { kind, step, dueAt }) => {
    const snapshots = plans.get(plan) ?? new Map<TaskSnapshot, Map<string, Decided | null>>();
    const known = snapshots.get(snapshot) ?? new Map<string, Decided | null>();
    plans.set(plan, snapshots);
    snapshots.set(snapshot, known);
    const name = `${kind} ${step} ${dueAt}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const policy = taskPolicyOf(plan);
    const command = clockCommand({ kind, step, dueAt }, snapshot, policy, now);
    const decision = command === null ? null : decide(snapshot, command, policy);
    const decided = decision?.ok === true ? decision : null;
    known.set(name, decided);
    return decided;
  };
}

/** The rows of one task in the order they fell due: a program that was off for a week walks the ladder in one go. */
function fire({ task, due, toCome }: DueTask, told: Told, now: Instant) {
  const decisions: DecisionToWrite[] = [];
  const dropped: DueDeadline[] = [];
  let current = task;
  let standing: readonly WantedDeadline[] = [...due, ...toCome];
  for (const [place, row] of due.entries()) {
    const decided = isOvertaken(row, due.slice(place + 1)) ? null : told(current, row);
    if (decided === null) {
      dropped.push({ ...row, tenantId: task.plan.tenantId, taskId: task.id });
      continue;
    }
    const written = decisionToWrite({
      task: current,
      decided,
      at: now,
      actorId: null,
      fired: [row],
      standing: standing.filter((one) => one !== row),
      escalationDueAt: row.dueAt,
    });
    standing = decided.deadlines;
    decisions.push(written);
    current = {
      ...current,
      snapshot: decided.next,
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

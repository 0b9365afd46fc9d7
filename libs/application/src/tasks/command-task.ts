import type { Actor, Instant, Standing, TaskAction, TimeState, WorkState } from '@tctp/domain';
import { mayAct, mayRead } from '@tctp/domain';
import type { Decided, PersonCommand } from '@tctp/workflow';
import { decide } from '@tctp/workflow';
import type { DecisionRows, TaskInHand } from '../decision';
import type { Clock, KeyedRequest, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { decisionToWrite } from './decision-to-write';
import { taskPolicyOf } from './task-policy';

export interface CommandDeps {
  work: Pick<UnitOfWork, 'command'>;
  clock: Clock;
}

/** Who asks, and of which task as they saw it. */
export interface CommandEnvelope extends KeyedRequest {
  taskId: string;
  expectedVersion: number;
}

export interface CommandAnswer {
  taskId: string;
  version: number;
  work: WorkState;
  time: TimeState;
}

/** What a verb adds to the common road: its machine commands, a note for the history, rows of its own. */
export interface Prepared<Extra> {
  commands: readonly PersonCommand[];
  note?: string | null;
  /** Asked after the machine has said yes. */
  rows?: (decided: Decided) => DecisionRows;
  extra: Extra;
}

/** The road every command takes: permission, version, machine; then one write, with the answer as its receipt. */
export async function commandTask<Extra extends object>(
  deps: CommandDeps,
  envelope: CommandEnvelope,
  action: TaskAction,
  prepare: (task: TaskInHand, at: Instant) => Result<Prepared<Extra>>,
): Promise<Result<CommandAnswer & Extra>> {
  const at = await deps.clock.now();
  const { actor, expectedVersion } = envelope;
  return deps.work.command<CommandAnswer & Extra>({
    ...envelope,
    decide(found) {
      const permitted = permittedTask(actor, found, action);
      if (!permitted.ok) return permitted;
      const task = permitted.value;
      if (task.version !== expectedVersion) return refuse({ code: 'stale-version', current: task.version });

      const prepared = prepare(task, at);
      if (!prepared.ok) return prepared;
      const { commands, note = null, rows, extra } = prepared.value;
      const decision = decideAll(
        task,
        commands.map((command) => onBehalf(actor, command)),
      );
      if (!decision.ok) return decision;

      const decided = decision.value;
      const { work, time } = decided.next;
      return accept({
        answer: { taskId: task.id, version: task.version + 1, work, time, ...extra },
        write: decisionToWrite({ task, decided, at, actorId: actor.accountId, note, rows: rows?.(decided) }),
      });
    },
  });
}

/** Whoever may not even see a task is told that there is none. */
export function permittedTask(actor: Actor, task: TaskInHand | null, action: TaskAction): Result<TaskInHand> {
  if (task === null || !mayRead(standingOf(actor, task))) return refuse({ code: 'task-unknown' });
  return mayAct(standingOf(actor, task), action) ? accept(task) : refuse({ code: 'not-permitted', action });
}

function standingOf({ role, unitId }: Actor, { relation, plan }: TaskInHand): Standing {
  return { role, relation, ofReviewUnit: unitId === plan.reviewUnitId };
}

/** Whoever stands in for somebody says so with everything they do. */
export function onBehalf<C extends PersonCommand>({ standsFor }: Actor, command: C): C {
  return standsFor === undefined ? command : { ...command, for: standsFor };
}

/** Several commands of one verb (take, then approve) are one decision: all of it or nothing. */
export function decideAll(task: TaskInHand, commands: readonly PersonCommand[]): Result<Decided> {
  const policy = taskPolicyOf(task.plan);
  let sum: Decided = {
    ok: true,
    next: task.snapshot,
    events: [],
    effects: [],
    deadlines: [],
    rescheduled: false,
  };
  for (const command of commands) {
    const decision = decide(sum.next, command, policy);
    if (!decision.ok) return decision;
    sum = {
      ...decision,
      events: [...sum.events, ...decision.events],
      effects: [...sum.effects, ...decision.effects],
      rescheduled: sum.rescheduled || decision.rescheduled,
    };
  }
  return accept(sum);
}

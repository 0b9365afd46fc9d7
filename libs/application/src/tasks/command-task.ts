import type { Actor, Instant, Standing, TaskAction, TimeState, WorkState } from '@tctp/domain';
import { mayAct, mayRead } from '@tctp/domain';
import type { Decided, PersonCommand } from '@tctp/workflow';
import { decide } from '@tctp/workflow';
import type { KeyedRequest } from '../once';
import { runOnce } from '../once';
import type { Clock, Stores, TaskInHand, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { decisionToWrite } from './decision-to-write';
import { taskPolicyOf } from './task-policy';

export interface CommandDeps {
  work: UnitOfWork;
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
  /** Runs after the machine has said yes, before the decision is written. */
  write?: (stores: Stores, decided: Decided) => Promise<void>;
  extra: Extra;
}

/**
 * The road every command takes: receipt, lock, permission, version, machine, one write, receipt. A refusal on the
 * way rolls the transaction back, so that it changed nothing, not even the receipt.
 */
export async function commandTask<Extra extends object>(
  deps: CommandDeps,
  envelope: CommandEnvelope,
  action: TaskAction,
  prepare: (
    task: TaskInHand,
    at: Instant,
    stores: Stores,
  ) => Result<Prepared<Extra>> | Promise<Result<Prepared<Extra>>>,
): Promise<Result<CommandAnswer & Extra>> {
  const at = await deps.clock.now();
  const { actor } = envelope;
  return runOnce<CommandAnswer & Extra>(deps.work, envelope, async (stores) => {
    const task = await stores.tasks.lock(actor, envelope.taskId);
    if (task === null) return refuse({ code: 'task-unknown' });
    const standing = standingOf(actor, task);
    if (!mayRead(standing)) return refuse({ code: 'task-unknown' });
    if (!mayAct(standing, action)) return refuse({ code: 'not-permitted', action });
    if (task.version !== envelope.expectedVersion) {
      return refuse({ code: 'stale-version', current: task.version });
    }

    const prepared = await prepare(task, at, stores);
    if (!prepared.ok) return prepared;
    const decision = decideAll(
      task,
      prepared.value.commands.map((command) => onBehalf(actor, command)),
    );
    if (!decision.ok) return decision;

    await prepared.value.write?.(stores, decision.value);
    await stores.tasks.write([
      decisionToWrite({
        task,
        decided: decision.value,
        at,
        actorId: actor.accountId,
        note: prepared.value.note ?? null,
      }),
    ]);
    return accept({
      taskId: task.id,
      version: task.version + 1,
      work: decision.value.next.work,
      time: decision.value.next.time,
      ...prepared.value.extra,
    });
  });
}

export function standingOf({ role, unitId }: Actor, { relation, plan }: TaskInHand): Standing {
  return { role, relation, ofReviewUnit: unitId === plan.reviewUnitId };
}

/** Whoever stands in for somebody says so with everything they do. */
export function onBehalf<C extends PersonCommand>({ standsFor }: Actor, command: C): C {
  return standsFor === undefined ? command : { ...command, for: standsFor };
}

/** Several commands of one verb (take, then approve) are one decision: all of it or nothing. */
function decideAll(task: TaskInHand, commands: readonly PersonCommand[]): Result<Decided> {
  const policy = taskPolicyOf(task.plan);
  let sum: Decided = { ok: true, next: task.snapshot, events: [], effects: [], deadlines: [] };
  for (const command of commands) {
    const decision = decide(sum.next, command, policy);
    if (!decision.ok) return decision;
    sum = {
      ...decision,
      events: [...sum.events, ...decision.events],
      effects: [...sum.effects, ...decision.effects],
    };
  }
  return accept(sum);
}

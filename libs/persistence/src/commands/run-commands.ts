import type { CommandOnTask, DecisionToWrite, Result } from '@tctp/application';
import type { ClientBase, DatabaseError, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { READ_COMMANDS } from '../queries/read-commands.sql';
import { writeDecisions } from './write-decisions';
import type { Receipt } from './write-decisions';
import type { PlanRow } from '../stores/plan-store';
import { taskInHand } from './task-in-hand';
import type { KnownTask } from './task-in-hand';
import { goTogether } from '../go-together';
import { ownPool } from '../own-pool';
import { tenantsOf } from '../tenant-wall/scope';
import { workFor } from '../tenant-wall/stand-behind';

type Command = CommandOnTask<unknown>;
type Answer = Result<unknown>;

/** While one waits for the disk, another is being written, and a third decided. */
const LANES = 3;
const MOST = 50;
const WORTH_A_LANE = 8;
const UNIQUE_VIOLATION = '23505';
/** A task that others change that often between a read and a write is no longer what a person has seen. */
const MOST_ATTEMPTS = 5;

/**
 * Commands on tasks, several together when they come together. Two statements, however many commands: one reads
 * everything they rest on, one writes all their decisions, each under the version that was read; what was overtaken is
 * read and decided again. A refusal writes nothing. The receipt is written with the decision: a command that comes
 * again, even after a write whose answer was lost, is answered as the first time.
 */
export function runCommands(source: DataSource): <T>(command: CommandOnTask<T>) => Promise<Result<T>> {
  const pool = commandPool(source);
  const share = goTogether<Command, Answer>({
    run: (batch) => decideTogether(source, pool, batch),
    keyOf: ({ actor, taskId }) => `${actor.tenantId}/${taskId}`,
    lanes: LANES,
    most: MOST,
    worthALane: WORTH_A_LANE,
  });
  return (command) => share(command) as Promise<Result<never>>;
}

/**
 * Connections of their own, so that no list that somebody reads keeps a decision waiting. Their statements are planned
 * once for any values, and go by index: planning takes longer than they do. A connection lives for seconds, because a plan
 * from the morning, when a table was empty, would read all of it in the evening.
 */
function commandPool(source: DataSource): Pool {
  return ownPool(source, {
    name: 'tctp commands',
    most: LANES,
    settings: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off',
  });
}

async function decideTogether(
  source: DataSource,
  pool: Pool,
  batch: readonly Command[],
  attempt = 1,
): Promise<PromiseSettledResult<Answer>[]> {
  const outcomes = await decideOnce(source, pool, batch);
  const overtaken = batch.filter((_, place) => outcomes[place] === 'overtaken');
  if (overtaken.length > 0 && attempt === MOST_ATTEMPTS)
    throw new Error('Tasks changed faster than they could be decided');
  const again = overtaken.length === 0 ? [] : await decideTogether(source, pool, overtaken, attempt + 1);
  return outcomes.map((outcome) => (outcome === 'overtaken' ? again.shift()! : outcome));
}

interface Known extends KnownTask {
  fingerprint: string | null;
  result: unknown;
}

type Outcomes = (PromiseSettledResult<Answer> | 'overtaken')[];

/** On a connection that sees the tenants of the batch and no other. One that is cut says so to whoever holds it. */
async function decideOnce(source: DataSource, pool: Pool, batch: readonly Command[]): Promise<Outcomes> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const cut = (error: Error) => (broken = error);
  client.on('error', cut);
  try {
    await workFor(client, tenantsOf(batch.map(({ actor }) => actor.tenantId)));
    return await decideWith(client, source, batch);
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.off('error', cut);
    client.release(broken);
  }
}

async function decideWith(
  client: ClientBase,
  source: DataSource,
  batch: readonly Command[],
): Promise<Outcomes> {
  const { rows } = await client.query<Known>({
    name: 'read-commands',
    text: READ_COMMANDS,
    values: [
      batch.map(({ actor }) => actor.tenantId),
      batch.map(({ taskId }) => taskId),
      batch.map(({ actor }) => actor.accountId),
      batch.map(({ key }) => key),
      batch.map(({ actor }) => actor.unitId),
    ],
  });
  const writes: { decision: DecisionToWrite; receipt: Receipt; place: number }[] = [];
  const outcomes: Outcomes = [];
  for (const [place, command] of batch.entries()) {
    try {
      const found = await answerTo(source, client, command, rows[place]);
      if (found.ok && found.value.write !== null) {
        writes.push({ decision: found.value.write, receipt: receiptOf(command, found.value.answer), place });
      }
      const value: Answer = found.ok ? { ok: true, value: found.value.answer } : found;
      outcomes.push({ status: 'fulfilled', value });
    } catch (reason) {
      outcomes.push({ status: 'rejected', reason });
    }
  }
  const written = await writeDecisions(
    client,
    writes.map(({ decision }) => decision),
    { receipts: writes.map(({ receipt }) => receipt), named: true },
  ).catch(noneWhereAnswered);
  for (const [index, { place }] of writes.entries()) {
    if (!written.has(index)) outcomes[place] = 'overtaken';
  }
  return outcomes;
}

/** Another program has answered one of the commands meanwhile: nothing was written, and all are read again. */
function noneWhereAnswered(error: unknown): ReadonlySet<number> {
  const { code, constraint } = error as DatabaseError;
  if (code === UNIQUE_VIOLATION && constraint === 'command_receipt_pkey') return new Set();
  throw error;
}

function receiptOf({ actor, key, fingerprint }: Command, answer: unknown): Receipt {
  return { account: actor.accountId, key, fingerprint, result: JSON.stringify(answer) };
}

async function answerTo(
  source: DataSource,
  client: ClientBase,
  command: Command,
  known: Known | undefined,
): Promise<Result<{ answer: unknown; write: DecisionToWrite | null }>> {
  if (known?.fingerprint != null) {
    if (known.fingerprint !== command.fingerprint) return { ok: false, refusal: { code: 'key-reused' } };
    return { ok: true, value: { answer: known.result, write: null } };
  }
  const ask = async (text: string, values: unknown[]) => (await client.query<PlanRow>(text, values)).rows;
  return command.decide(
    known === undefined ? null : await taskInHand(source, ask, command.actor.tenantId, known),
  );
}

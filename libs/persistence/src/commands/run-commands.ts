import type { CommandOnTask, DecisionToWrite, Result, TaskInHand } from '@tctp/application';
import type { Evidence, Facts, Relation } from '@tctp/domain';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { LOCK_TASKS, READ_COMMANDS } from '../queries/read-commands.sql';
import { writeDecisions } from './write-decisions';
import type { Receipt } from './write-decisions';
import { planContextAt } from '../stores/plan-store';
import type { PlanRow } from '../stores/plan-store';
import { onClock } from '../stores/task-store';
import type { TaskRow } from '../stores/task-store';
import { shareTransactions } from './share-transactions';

type Command = CommandOnTask<unknown>;
type Answers = PromiseSettledResult<Result<unknown>>[];

/** Two: while one waits for the disk, the other is being decided. */
const LANES = 2;
const MOST = 50;

/**
 * Commands on tasks, several to a transaction when they come together (READ COMMITTED; the locked rows are what orders
 * commands on one task). Four statements, however many commands: lock, read, write, commit. A refusal writes nothing,
 * so it needs no rollback. The receipt is written with the decision: a command that comes again, even after a commit
 * whose answer was lost, is answered as the first time.
 */
export function runCommands(source: DataSource): <T>(command: CommandOnTask<T>) => Promise<Result<T>> {
  const share = shareTransactions<Command, Result<unknown>>({
    run: (batch) => inOneTransaction(source, batch),
    keyOf: ({ actor, taskId }) => `${actor.tenantId}/${taskId}`,
    lanes: LANES,
    most: MOST,
  });
  return (command) => share(command) as Promise<Result<never>>;
}

async function inOneTransaction(source: DataSource, batch: readonly Command[]): Promise<Answers> {
  const pool = (source.driver as unknown as { master: Pool }).master;
  const client = await pool.connect();
  let broken: Error | boolean = false;
  try {
    await client.query('begin');
    const answers = await decideBatch(source, client, batch);
    await client.query('commit');
    return answers;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

interface Known extends Partial<TaskRow> {
  fingerprint: string | null;
  result: unknown;
  revision: number | null;
  lead_name: string | null;
  relation: Relation | null;
  evidence: Omit<Evidence, 'taskId'>[] | null;
  standing_facts: Facts | null;
}

async function decideBatch(
  source: DataSource,
  client: PoolClient,
  batch: readonly Command[],
): Promise<Answers> {
  const tenants = batch.map(({ actor }) => actor.tenantId);
  const tasks = batch.map(({ taskId }) => taskId);
  await client.query({ name: 'lock-tasks', text: LOCK_TASKS, values: [tenants, tasks] });
  const { rows } = await client.query<Known>({
    name: 'read-commands',
    text: READ_COMMANDS,
    values: [
      tenants,
      tasks,
      batch.map(({ actor }) => actor.accountId),
      batch.map(({ key }) => key),
      batch.map(({ actor }) => actor.unitId),
    ],
  });
  const writes: DecisionToWrite[] = [];
  const receipts: Receipt[] = [];
  const answers: Answers = [];
  for (const [place, command] of batch.entries()) {
    try {
      const answer = await answerTo(source, client, command, rows[place]);
      if (answer.ok && answer.value.write !== null) {
        writes.push(answer.value.write);
        receipts.push(receiptOf(command, answer.value.answer));
      }
      const value: Result<unknown> = answer.ok ? { ok: true, value: answer.value.answer } : answer;
      answers.push({ status: 'fulfilled', value });
    } catch (reason) {
      answers.push({ status: 'rejected', reason });
    }
  }
  await writeDecisions(client, writes, receipts);
  return answers;
}

function receiptOf({ actor, key, fingerprint }: Command, answer: unknown): Receipt {
  return { account: actor.accountId, key, fingerprint, result: JSON.stringify(answer) };
}

async function answerTo(
  source: DataSource,
  client: PoolClient,
  command: Command,
  known: Known | undefined,
): Promise<Result<{ answer: unknown; write: DecisionToWrite | null }>> {
  if (known?.fingerprint != null) {
    if (known.fingerprint !== command.fingerprint) return { ok: false, refusal: { code: 'key-reused' } };
    return { ok: true, value: { answer: known.result, write: null } };
  }
  return command.decide(known === undefined ? null : await taskInHand(source, client, command, known));
}

async function taskInHand(
  source: DataSource,
  client: PoolClient,
  { actor: { tenantId } }: Command,
  known: Known,
): Promise<TaskInHand | null> {
  const { id, plan_id: planId, revision } = known;
  if (id === undefined || id === null || planId === undefined || revision === null) return null;
  const ask = async (text: string, values: unknown[]) => (await client.query<PlanRow>(text, values)).rows;
  const plan = await planContextAt(source, ask, { tenantId, planId, revision });
  return {
    ...onClock(plan, known as TaskRow),
    leadName: known.lead_name ?? '',
    relation: known.relation ?? 'none',
    evidence: (known.evidence ?? []).map((one) => ({
      ...one,
      taskId: id,
      uploadedAt: new Date(one.uploadedAt).toISOString(),
    })),
    standingFacts: known.standing_facts ?? {},
  };
}

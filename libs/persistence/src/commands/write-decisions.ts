import type { DecisionToWrite } from '@tctp/application';
import type { ClientBase, Pool } from 'pg';
import { DECISION_PARTS, writeDecisionsWith } from '../queries/write-decisions.sql';

/** Who was answered what, so that the same command is answered the same again. */
export interface Receipt {
  account: string;
  key: string;
  fingerprint: string;
  /** JSON. */
  result: string;
}

/**
 * Writes decisions, with the receipts of those that a person asked for in the same order. Answers the places of those
 * that were written; a task whose version has moved meanwhile is left as it is. Throws, and nothing is written, when a
 * receipt is there already.
 *
 * `named` keeps the plan of the statement on its connection.
 */
export async function writeDecisions(
  client: ClientBase | Pool,
  decisions: readonly DecisionToWrite[],
  { receipts = [], named = false }: { receipts?: readonly Receipt[]; named?: boolean } = {},
): Promise<ReadonlySet<number>> {
  if (decisions.length === 0) return new Set();
  const input = decisions.map((decision, place) => ({
    place,
    ...toInput(decision),
    receipt: receipts[place],
  }));
  const parts = DECISION_PARTS.filter((part) => input.some((one) => one[part] !== undefined));
  const { rows } = await client.query<{ written: number[] }>({
    // PostgreSQL keeps 63 characters of a name: the parts go by number.
    ...(named && { name: `write-decisions ${parts.map((part) => DECISION_PARTS.indexOf(part)).join('.')}` }),
    text: writeDecisionsWith(parts),
    values: [JSON.stringify(input)],
  });
  return new Set(rows[0]?.written);
}

function toInput(decision: DecisionToWrite) {
  const { rows, next } = decision;
  return {
    tenant_id: decision.tenantId,
    plan_id: decision.planId,
    task_id: decision.taskId,
    expected_version: decision.expectedVersion,
    from_sequence: decision.fromSequence,
    work: next.work,
    time: next.time,
    step: next.context.escalationStep,
    machine_version: next.version,
    snapshot: next,
    at: decision.at,
    actor_id: decision.actorId,
    last_day: decision.lastDay,
    due_at: next.context.dueAt,
    lead: decision.lead ?? undefined,
    history: decision.history,
    deadlines: decision.deadlines ?? undefined,
    fired: some(decision.fired),
    notifications: some(decision.notifications.map(({ to, about, day }) => ({ ...to, about, day }))),
    escalations: some(decision.escalations.map(({ to, step, dueAt }) => ({ ...to, step, dueAt }))),
    outbox: some(decision.outbox),
    evidence: rows.evidence,
    removed_evidence: rows.removedEvidence,
    submission: rows.submission,
    review: rows.review,
    directive: rows.directive,
    reply: rows.reply,
  };
}

/** An empty list says nothing, but for deadlines: there it says that none stands any more. */
function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

import type { DecisionToWrite } from '@tctp/application';
import type { ClientBase } from 'pg';
import { WRITE_DECISIONS } from '../queries/write-decisions.sql';

/** Who was answered what, so that the same command is answered the same again. */
export interface Receipt {
  account: string;
  key: string;
  fingerprint: string;
  /** JSON. */
  result: string;
}

/**
 * Writes decisions with the receipts of those that a person asked for, in the same order. Throws when a version has
 * moved, or when a receipt is there already: whoever comes second looks again.
 */
export async function writeDecisions(
  client: ClientBase,
  decisions: readonly DecisionToWrite[],
  receipts: readonly Receipt[] = [],
): Promise<void> {
  if (decisions.length === 0) return;
  const input = JSON.stringify(decisions.map((decision, place) => toInput(decision, receipts[place])));
  const { rows } = await client.query<{ written: number; answered: number }>({
    name: 'write-decisions',
    text: WRITE_DECISIONS,
    values: [input],
  });
  const { written = 0, answered = 0 } = rows[0] ?? {};
  if (written !== decisions.length)
    throw new Error(`Wrote ${written} of ${decisions.length} decisions: a version had moved`);
  if (answered !== receipts.length)
    throw new Error(`Wrote ${answered} of ${receipts.length} receipts: a command was answered before`);
}

function toInput(decision: DecisionToWrite, receipt: Receipt | undefined) {
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
    lead: decision.lead,
    history: decision.history,
    deadlines: decision.deadlines,
    fired: decision.fired,
    notifications: decision.notifications.map(({ to, about, day }) => ({ ...to, about, day })),
    escalations: decision.escalations.map(({ to, step, dueAt }) => ({ ...to, step, dueAt })),
    outbox: decision.outbox,
    receipt,
    evidence: rows.evidence,
    removed_evidence: rows.removedEvidence,
    submission: rows.submission,
    review: rows.review,
    directive: rows.directive,
    reply: rows.reply,
  };
}

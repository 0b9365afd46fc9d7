import type { DecisionToWrite, PlanContext, Stores, TaskInHand } from '@tctp/application';
import type { Evidence, Relation } from '@tctp/domain';
import type { StoredSnapshot } from '@tctp/workflow';
import { upgradeSnapshot } from '@tctp/workflow';
import type { EntityManager } from 'typeorm';
import { toInstant } from '../columns';
import { WRITE_DECISIONS } from '../queries/write-decisions.sql';
import { readPlanContext } from './plan-store';

interface LockedRow {
  tenant_id: string;
  id: string;
  plan_id: string;
  component_code: string;
  lead_unit_id: string;
  relation: Relation | null;
  snapshot: StoredSnapshot;
  version: number;
  sequence: number;
}

const LOCKED_COLUMNS = `
  t.tenant_id, t.id, t.plan_id, t.component_code, t.lead_unit_id, t.snapshot, t.version, t.sequence`;
const LOCK_ONE = `
select ${LOCKED_COLUMNS},
       (select u.relation from task_unit u where u.tenant_id = t.tenant_id and u.unit_id = $3 and u.task_id = t.id) as relation
  from task t where t.tenant_id = $1 and t.id = $2 for update`;
const LOCK_MANY = `
select ${LOCKED_COLUMNS}, null as relation
  from task t where t.tenant_id = $1 and t.id = any($2) order by t.id for update`;
const EVIDENCE_OF = `
select tenant_id, id, task_id, sha256, size, file_name, media_type, uploaded_by, uploaded_at,
       document_number, document_issued_on::text, document_issuer, document_subject
  from evidence where tenant_id = $1 and task_id = $2 and removed_at is null order by uploaded_at, id`;

interface EvidenceRow {
  id: string;
  task_id: string;
  sha256: string;
  size: string;
  file_name: string;
  media_type: string;
  uploaded_by: string;
  uploaded_at: Date;
  document_number: string | null;
  document_issued_on: string | null;
  document_issuer: string | null;
  document_subject: string | null;
}

export function taskStore(manager: EntityManager): Stores['tasks'] {
  return {
    async lock(actor, taskId) {
      const [row] = await manager.query<LockedRow[]>(LOCK_ONE, [actor.tenantId, taskId, actor.unitId]);
      if (row === undefined) return null;
      const evidence = await manager.query<EvidenceRow[]>(EVIDENCE_OF, [actor.tenantId, taskId]);
      const plan = await readPlanContext(manager, row.tenant_id, row.plan_id);
      return inHand(plan, row, evidence.map(toEvidence));
    },

    async lockMany(tenantId, taskIds) {
      const rows = await manager.query<LockedRow[]>(LOCK_MANY, [tenantId, taskIds]);
      const plans = new Map<string, PlanContext | null>();
      for (const planId of new Set(rows.map((row) => row.plan_id))) {
        plans.set(planId, await readPlanContext(manager, tenantId, planId));
      }
      const tasks: TaskInHand[] = [];
      const unreadable: { taskId: string; why: string }[] = [];
      for (const row of rows) {
        try {
          tasks.push(inHand(plans.get(row.plan_id) ?? null, row, []));
        } catch (error) {
          unreadable.push({ taskId: row.id, why: String(error) });
        }
      }
      return { tasks, unreadable };
    },

    async write(decisions) {
      if (decisions.length === 0) return;
      const input = JSON.stringify(decisions.map(toInput));
      const [result] = await manager.query<{ written: number }[]>(WRITE_DECISIONS, [input]);
      if (result?.written !== decisions.length) {
        throw new Error(
          `Wrote ${result?.written ?? 0} of ${decisions.length} decisions: a version had moved`,
        );
      }
    },
  };
}

function inHand(plan: PlanContext | null, row: LockedRow, evidence: Evidence[]): TaskInHand {
  const component = plan?.criteriaSet.components.find((one) => one.code === row.component_code);
  if (plan === null || component === undefined) {
    throw new Error(`Task ${row.id} names component ${row.component_code}, which its plan does not have`);
  }
  return {
    id: row.id,
    version: row.version,
    sequence: row.sequence,
    snapshot: upgradeSnapshot(row.snapshot),
    plan,
    component,
    leadUnitId: row.lead_unit_id,
    relation: row.relation ?? 'none',
    evidence,
  };
}

function toEvidence(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    taskId: row.task_id,
    sha256: row.sha256,
    size: Number(row.size),
    fileName: row.file_name,
    mediaType: row.media_type,
    uploadedBy: row.uploaded_by,
    uploadedAt: toInstant(row.uploaded_at),
    document: {
      number: row.document_number,
      issuedOn: row.document_issued_on,
      issuer: row.document_issuer,
      subject: row.document_subject,
    },
  };
}

function toInput(decision: DecisionToWrite) {
  return {
    tenant_id: decision.tenantId,
    plan_id: decision.planId,
    task_id: decision.taskId,
    expected_version: decision.expectedVersion,
    from_sequence: decision.fromSequence,
    work: decision.next.work,
    time: decision.next.time,
    step: decision.next.context.escalationStep,
    machine_version: decision.next.version,
    snapshot: decision.next,
    at: decision.at,
    actor_id: decision.actorId,
    last_day: decision.lastDay,
    due_at: decision.next.context.dueAt,
    lead: decision.lead,
    history: decision.history,
    deadlines: decision.deadlines,
    fired: decision.fired,
    notifications: decision.notifications.map(({ to, about, day }) => ({ ...to, about, day })),
    escalations: decision.escalations.map(({ to, step, dueAt }) => ({ ...to, step, dueAt })),
    outbox: decision.outbox,
  };
}

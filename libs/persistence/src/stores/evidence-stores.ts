import type { Stores } from '@tctp/application';
import type { Facts } from '@tctp/domain';
import type { EntityManager } from 'typeorm';

const ADD_EVIDENCE = `
insert into evidence (tenant_id, id, task_id, unit_id, sha256, size, file_name, media_type, document_number,
                      document_issued_on, document_issuer, document_subject, uploaded_by, uploaded_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

export function evidenceStore(manager: EntityManager): Stores['evidence'] {
  return {
    async add(one) {
      const { number, issuedOn, issuer, subject } = one.document;
      await manager.query(ADD_EVIDENCE, [
        one.tenantId,
        one.id,
        one.taskId,
        one.unitId,
        one.sha256,
        one.size,
        one.fileName,
        one.mediaType,
        number,
        issuedOn,
        issuer,
        subject,
        one.uploadedBy,
        one.uploadedAt,
      ]);
    },
    async remove(tenantId, evidenceId, at) {
      await manager.query('update evidence set removed_at = $3 where tenant_id = $1 and id = $2', [
        tenantId,
        evidenceId,
        at,
      ]);
    },
  };
}

const OPEN_SUBMISSION = `
insert into submission (tenant_id, task_id, number, submitted_by, submitted_at, note, evidence_ids, claimed_facts, claimed_points)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const STANDING_FACTS = `
select coalesce(corrected_facts, claimed_facts) as facts
  from submission where tenant_id = $1 and task_id = $2 and number = $3`;
const CORRECT_FACTS = `
update submission set corrected_facts = $4 where tenant_id = $1 and task_id = $2 and number = $3`;
const CONCLUDE_SUBMISSION = `
update submission
   set outcome = $4,
       reviewed_facts = coalesce($5::jsonb, reviewed_facts), reviewed_points = coalesce($6::numeric, reviewed_points),
       reviewed_by = coalesce($7, reviewed_by),
       reviewed_at = $8, return_reason = $9, review_note = $10
 where tenant_id = $1 and task_id = $2 and number = $3`;

export function submissionStore(manager: EntityManager): Stores['submissions'] {
  return {
    async open(one) {
      await manager.query(OPEN_SUBMISSION, [
        one.tenantId,
        one.taskId,
        one.number,
        one.by,
        one.at,
        one.note,
        one.evidenceIds,
        JSON.stringify(one.claimedFacts),
        one.claimedPoints,
      ]);
    },
    async standingFacts(tenantId, taskId, number) {
      const [row] = await manager.query<{ facts: Facts }[]>(STANDING_FACTS, [tenantId, taskId, number]);
      return row?.facts ?? {};
    },
    async correctFacts(tenantId, taskId, number, facts) {
      await manager.query(CORRECT_FACTS, [tenantId, taskId, number, JSON.stringify(facts)]);
    },
    async conclude(one) {
      await manager.query(CONCLUDE_SUBMISSION, [
        one.tenantId,
        one.taskId,
        one.number,
        one.outcome,
        one.facts === null ? null : JSON.stringify(one.facts),
        one.points,
        one.by,
        one.at,
        one.returnReason,
        one.note,
      ]);
    },
  };
}

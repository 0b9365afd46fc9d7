import type { ReportReads, ReportedEvent, SubmittedProof } from '@tctp/application';
import { REPORTED_EVENTS } from '@tctp/application';
import type { DataSource } from 'typeorm';
import { toInstant } from '../columns';
import { maySeeTask } from './may-see-task';
import { byDay, toDocument } from './proof-columns';
import type { DocumentColumns } from './proof-columns';

const reportedIn = (scope: string) => `
select e.task_id, e.at, e.code, e.params, e.note
  from task t
 cross join lateral (
   select task_id, at, code, params, note, sequence from task_event
    where tenant_id = t.tenant_id and task_id = t.id and at <= $4 and code = any($5)
 ) e
 where t.tenant_id = $1 and t.plan_id = $3 and ${scope}
 order by e.at, e.task_id, e.sequence`;

const submittedIn = (scope: string) => `
select distinct on (s.task_id, e.sha256)
       s.task_id, e.file_name, e.document_number, e.document_issued_on::text as issued_on, e.document_issuer,
       e.document_subject
  from unnest($4::text[], $5::integer[]) as wanted(task_id, number)
  join task t on t.tenant_id = $1 and t.id = wanted.task_id
  join submission s on s.tenant_id = t.tenant_id and s.task_id = t.id and s.number = wanted.number
  join evidence e on e.tenant_id = s.tenant_id and e.id = any(s.evidence_ids)
 where t.plan_id = $3 and ${scope}
 order by s.task_id, e.sha256, e.uploaded_at, e.id`;

interface EventRow extends Omit<ReportedEvent, 'taskId' | 'at'> {
  task_id: string;
  at: Date;
}
interface ProofOfTask extends DocumentColumns {
  task_id: string;
}

/** One query for each, however large the plan is. */
export function reportReads(source: DataSource): ReportReads {
  return {
    async reported({ tenantId, unitId, role }, planId, until) {
      const rows = await source.query<EventRow[]>(reportedIn(maySeeTask(role)), [
        tenantId,
        unitId,
        planId,
        until,
        REPORTED_EVENTS,
      ]);
      return rows.map(({ task_id: taskId, at, code, params, note }) => ({
        taskId,
        at: toInstant(at),
        code,
        params,
        note,
      }));
    },
    async submittedProofs({ tenantId, unitId, role }, planId, submissions) {
      if (submissions.length === 0) return [];
      const rows = await source.query<ProofOfTask[]>(submittedIn(maySeeTask(role)), [
        tenantId,
        unitId,
        planId,
        submissions.map(({ taskId }) => taskId),
        submissions.map(({ number }) => number),
      ]);
      return rows.map((row): SubmittedProof => ({ taskId: row.task_id, ...toDocument(row) })).sort(byDay);
    },
  };
}

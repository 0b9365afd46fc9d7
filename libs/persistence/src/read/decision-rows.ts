import type { DecidedSubmission, DecisionCode, DecisionRow, MinutesReads } from '@tctp/application';
import { DECISION_CODES } from '@tctp/application';
import type { Actor, Role } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstant, toPointsOrNull } from '../columns';
import { maySeeTask } from './may-see-task';

/** What may follow of itself, in the same breath as a decision. The note stands beside the last entry of it. */
const FOLLOWING = [
  'deadlineNeared',
  'deadlinePassed',
  'confirmationAsked',
  'obstacleClosed',
  'extensionLapsed',
  'directivesClosed',
];
const noteOf = (entry: string) => `coalesce(${entry}.note, (
  select f.note from task_event f
   where f.tenant_id = ${entry}.tenant_id and f.task_id = ${entry}.task_id and f.sequence > ${entry}.sequence
     and f.at = ${entry}.at and f.actor_id = ${entry}.actor_id and f.note is not null
     and not exists (select from task_event o
                      where o.tenant_id = f.tenant_id and o.task_id = f.task_id and o.sequence > ${entry}.sequence
                        and o.sequence <= f.sequence and o.code <> all($7))
   order by f.sequence limit 1))`;

/**
 * Entries of the history from $4 and before $5, in the order in which they were made, each with the lead of its moment
 * and the submission it speaks of: taking an approval back speaks of the one that was approved last. $6: their codes, $7: those of
 * what follows them.
 */
const decisionsOf = (scope: string) => `
select e.task_id, t.component_code, t.title, t.cycle, e.code, e.params, ${noteOf('e')} as note, e.at, e.actor_id, a.display_name, a.role,
       coalesce(
         (select m.params->>'toId' from task_event m
           where m.tenant_id = e.tenant_id and m.task_id = e.task_id and m.code = 'leadReassigned' and m.sequence < e.sequence
           order by m.sequence desc limit 1),
         (select m.params->>'fromId' from task_event m
           where m.tenant_id = e.tenant_id and m.task_id = e.task_id and m.code = 'leadReassigned' and m.sequence > e.sequence
           order by m.sequence limit 1),
         t.lead_unit_id) as unit_id,
       case when e.code in ('notApplicableGranted', 'notApplicableRefused') then
         (select ${noteOf('p')} from task_event p
           where p.tenant_id = e.tenant_id and p.task_id = e.task_id and p.code = 'notApplicableAsked'
             and p.sequence < e.sequence order by p.sequence desc limit 1) end as asked,
       s.number, s.submitted_at, s.claimed_points, s.reviewed_points, files.list as documents
  from task t
  join task_event e on e.tenant_id = t.tenant_id and e.task_id = t.id and e.at >= $4 and e.at < $5 and e.code = any($6)
  left join account a on a.tenant_id = e.tenant_id and a.id = e.actor_id
  left join submission s on s.tenant_id = e.tenant_id and s.task_id = e.task_id and s.number = coalesce(
    (e.params->>'submission')::integer,
    case when e.code = 'taskReopened' then
      (select (p.params->>'submission')::integer from task_event p
        where p.tenant_id = e.tenant_id and p.task_id = e.task_id and p.sequence < e.sequence
          and p.code in ('evidenceApproved', 'notApplicableGranted') order by p.sequence desc limit 1) end)
  left join lateral (
    select jsonb_agg(jsonb_build_object(
             'fileName', f.file_name,
             'document', jsonb_build_object('number', f.document_number, 'issuedOn', f.document_issued_on,
                                            'issuer', f.document_issuer, 'subject', f.document_subject))
             order by f.document_issued_on nulls last, f.file_name, f.id) as list
      from evidence f where f.tenant_id = s.tenant_id and f.id = any(s.evidence_ids)
  ) files on true
 where t.tenant_id = $1 and t.plan_id = $3 and ${scope}
 order by e.at, length(t.row_id), t.row_id, t.cycle, t.id, e.sequence`;

interface Row {
  task_id: string;
  component_code: string;
  title: string;
  cycle: string;
  code: DecisionCode;
  params: DecisionRow['params'];
  note: string | null;
  at: Date;
  actor_id: string | null;
  display_name: string | null;
  role: Role | null;
  unit_id: string;
  asked: string | null;
  number: number | null;
  submitted_at: Date | null;
  claimed_points: string | null;
  reviewed_points: string | null;
  documents: DecidedSubmission['documents'] | null;
}

/** One query for all that was decided. */
export function decisionReads(source: DataSource): MinutesReads {
  return {
    decisions: async ({ tenantId, unitId, role }: Actor, planId, { from, before }) => {
      const key = [tenantId, unitId, planId, from, before, DECISION_CODES, FOLLOWING];
      return (await source.query<Row[]>(decisionsOf(maySeeTask(role)), key)).map(toDecision);
    },
  };
}

function toDecision(row: Row): DecisionRow {
  const id = row.actor_id ?? '';
  return {
    taskId: row.task_id,
    componentCode: row.component_code,
    title: row.title,
    cycle: row.cycle,
    unitId: row.unit_id,
    code: row.code,
    params: row.params,
    note: row.note,
    at: toInstant(row.at),
    by: { id, name: row.display_name ?? id, role: row.role },
    submission:
      row.number === null || row.submitted_at === null
        ? null
        : {
            number: row.number,
            submittedAt: toInstant(row.submitted_at),
            claimed: toPointsOrNull(row.claimed_points),
            reviewed: toPointsOrNull(row.reviewed_points),
            documents: row.documents ?? [],
          },
    asked: row.asked,
  };
}

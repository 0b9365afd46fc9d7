import type { TaskDetailRow } from '@tctp/application';
import type { Directive, EvidenceItem, HistoryEntry, Submission } from '@tctp/contracts';
import type { Actor, Role, Unit } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstant, toInstantOrNull, toPointsOrNull } from '../columns';
import { maySeeTask } from './may-see-task';
import { readTaskRows } from './task-rows';

const TASK_TEXTS = `
select t.deliverable, t.requirement, t.notes, t.coordinator_ids,
       case when p.document_number is not null
            then jsonb_build_object('number', p.document_number, 'issuedOn', p.document_issued_on) end as added_under
  from task t
  left join plan_addition p on p.tenant_id = t.tenant_id and p.plan_id = t.plan_id and p.row_id = t.row_id
 where t.tenant_id = $1 and t.id = $2`;
const UNITS = `
select u.id, u.parent_id as "parentId", u.kind, u.name, u.short_name as "shortName", u.members_complete as "membersComplete",
       array(select m.unit_id from unit_member m
              where m.tenant_id = $1 and m.group_id = u.id order by m.unit_id) as "memberIds"
  from unit u
 where u.tenant_id = $1
   and (u.id = any($2) or exists (
     select from unit_member m where m.tenant_id = $1 and m.group_id = any($2) and m.unit_id = u.id))`;
/** With how many other tasks of the reader hold the same content. $2 is the reader's unit, as in `maySeeTask`. */
const evidenceOfTask = (reader: Actor) => `
select e.*, e.document_issued_on::text as issued_on, a.display_name, u.name as unit_name, u.short_name as unit_short_name,
       elsewhere.tasks as used_elsewhere
  from evidence e
  join account a on a.tenant_id = e.tenant_id and a.id = e.uploaded_by
  join unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id
 cross join lateral (
   select count(distinct o.task_id)::integer as tasks
     from evidence o
     join task t on t.tenant_id = o.tenant_id and t.id = o.task_id
    where o.sha256 = e.sha256 and o.tenant_id = e.tenant_id and o.task_id <> e.task_id and o.removed_at is null
      and ${maySeeTask(reader.role)}
 ) elsewhere
 where e.tenant_id = $1 and e.task_id = $3 and e.removed_at is null order by e.uploaded_at, e.id`;
const SUBMISSIONS = `
select s.*, a.display_name as submitter, r.display_name as reviewer
  from submission s
  join account a on a.tenant_id = s.tenant_id and a.id = s.submitted_by
  left join account r on r.tenant_id = s.tenant_id and r.id = s.reviewed_by
 where s.tenant_id = $1 and s.task_id = $2 order by s.number desc`;
const HISTORY = `
select h.sequence, h.at, h.code, h.params, h.note, h.actor_id, a.display_name
  from task_event h left join account a on a.tenant_id = h.tenant_id and a.id = h.actor_id
 where h.tenant_id = $1 and h.task_id = $2 order by h.sequence desc`;
export const DIRECTIVES = `
select d.*, d.due_on::text as due_day, a.display_name
  from directive d join account a on a.tenant_id = d.tenant_id and a.id = d.given_by
 where d.tenant_id = $1 and d.task_id = any($2) order by d.given_at desc, d.id`;
export const TOLD = `
select task_id, params->>'role' as role, at from task_event
 where tenant_id = $1 and task_id = any($2) and code in ('deadlinePassed', 'taskEscalated') order by sequence`;

export interface DirectiveRow {
  id: string;
  task_id: string;
  text: string;
  due_day: string;
  given_at: Date;
  given_by: string;
  display_name: string;
  number: number | null;
  reply: string | null;
  replied_at: Date | null;
}
export interface ToldRow {
  task_id: string;
  role: Role;
  at: Date;
}

export async function readTaskDetail(
  source: DataSource,
  reader: Actor,
  taskId: string,
): Promise<TaskDetailRow | null> {
  const [row] = await readTaskRows(source, reader, { scope: 'all', ids: [taskId] });
  if (row === undefined) return null;
  const key = [reader.tenantId, taskId];
  const many = [reader.tenantId, [taskId]];
  const [texts] = await source.query<TextRow[]>(TASK_TEXTS, key);
  if (texts === undefined) return null;
  const [units, evidence, submissions, history, directives, told] = await Promise.all([
    source.query<Unit[]>(UNITS, [reader.tenantId, texts.coordinator_ids]),
    source.query<EvidenceRow[]>(evidenceOfTask(reader), [reader.tenantId, reader.unitId, taskId]),
    source.query<SubmissionRow[]>(SUBMISSIONS, key),
    source.query<HistoryRow[]>(HISTORY, key),
    source.query<DirectiveRow[]>(DIRECTIVES, many),
    source.query<ToldRow[]>(TOLD, many),
  ]);
  return {
    row,
    deliverable: texts.deliverable,
    requirement: texts.requirement,
    notes: texts.notes,
    coordinatorIds: texts.coordinator_ids,
    units,
    evidence: evidence.map(toEvidence),
    submissions: submissions.map(toSubmission),
    history: history.map(toHistory),
    directives: directives.map(toDirective),
    toldSoFar: told.map(({ role, at }) => ({ role, at: toInstant(at) })),
    addedUnder: texts.added_under,
  };
}

interface TextRow {
  deliverable: string;
  requirement: string;
  notes: { vi: string; en: string }[];
  coordinator_ids: string[];
  added_under: TaskDetailRow['addedUnder'];
}
export interface EvidenceRow {
  id: string;
  file_name: string;
  media_type: string;
  size: string;
  sha256: string;
  uploaded_at: Date;
  uploaded_by: string;
  display_name: string;
  unit_id: string;
  unit_name: string;
  unit_short_name: string;
  document_number: string | null;
  issued_on: string | null;
  document_issuer: string | null;
  document_subject: string | null;
  used_elsewhere: number;
}
interface SubmissionRow {
  number: number;
  submitted_at: Date;
  submitted_by: string;
  submitter: string;
  note: string | null;
  evidence_ids: string[];
  claimed_facts: Submission['claimedFacts'];
  claimed_points: string | null;
  outcome: Submission['outcome'];
  reviewed_facts: Submission['reviewedFacts'];
  reviewed_points: string | null;
  reviewed_by: string | null;
  reviewer: string | null;
  reviewed_at: Date | null;
  return_reason: string | null;
  review_note: string | null;
}
interface HistoryRow {
  sequence: number;
  at: Date;
  code: string;
  params: HistoryEntry['params'];
  note: string | null;
  actor_id: string | null;
  display_name: string | null;
}

export function toEvidence(row: EvidenceRow): EvidenceItem {
  return {
    id: row.id,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: Number(row.size),
    sha256: row.sha256,
    uploadedAt: toInstant(row.uploaded_at),
    uploadedBy: { accountId: row.uploaded_by, displayName: row.display_name },
    unit: { id: row.unit_id, name: row.unit_name, shortName: row.unit_short_name },
    document: {
      number: row.document_number,
      issuedOn: row.issued_on,
      issuer: row.document_issuer,
      subject: row.document_subject,
    },
    usedElsewhere: row.used_elsewhere,
  };
}

function toSubmission(row: SubmissionRow): Submission {
  return {
    number: row.number,
    submittedAt: toInstant(row.submitted_at),
    submittedBy: { accountId: row.submitted_by, displayName: row.submitter },
    note: row.note,
    evidenceIds: row.evidence_ids,
    claimedFacts: row.claimed_facts,
    claimedPoints: toPointsOrNull(row.claimed_points),
    outcome: row.outcome,
    reviewedFacts: row.reviewed_facts,
    reviewedPoints: toPointsOrNull(row.reviewed_points),
    reviewedBy:
      row.reviewed_by === null
        ? null
        : { accountId: row.reviewed_by, displayName: row.reviewer ?? row.reviewed_by },
    reviewedAt: toInstantOrNull(row.reviewed_at),
    returnReason: row.return_reason,
    reviewNote: row.review_note,
  };
}

function toHistory(row: HistoryRow): HistoryEntry {
  return {
    sequence: row.sequence,
    at: toInstant(row.at),
    code: row.code,
    params: row.params,
    actor:
      row.actor_id === null
        ? null
        : { accountId: row.actor_id, displayName: row.display_name ?? row.actor_id },
    note: row.note,
  };
}

export function toDirective(row: DirectiveRow): Directive {
  return {
    id: row.id,
    taskId: row.task_id,
    text: row.text,
    dueOn: row.due_day,
    givenAt: toInstant(row.given_at),
    givenBy: { accountId: row.given_by, displayName: row.display_name },
    number: row.number,
    reply: row.reply,
    repliedAt: toInstantOrNull(row.replied_at),
  };
}

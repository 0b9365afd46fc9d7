import { instantInJson as instant } from '../columns';

/**
 * Everything a dossier is made of, in one statement and so at one moment: of every component its tasks, the facts that
 * stand, and what is approved with its files. $1 tenant, $2 plan.
 */
export const LOOK = `
select t.component_code as code, count(*)::integer as "taskCount",
       count(*) filter (where t.work_state = 'notApplicable')::integer as "setAsideCount",
       array_agg(distinct t.lead_unit_id) as "leadUnitIds", array_agg(distinct u.short_name) as "leadNames",
       coalesce(jsonb_agg(s.claimed_facts order by s.submitted_at)
         filter (where s.outcome in ('pending', 'approved')), '[]') as claimed,
       coalesce(jsonb_agg(coalesce(s.reviewed_facts, '{}') order by s.submitted_at)
         filter (where s.outcome = 'approved'), '[]') as reviewed,
       coalesce(jsonb_agg(jsonb_build_object(
         'taskId', t.id, 'taskTitle', t.title, 'cycle', t.cycle, 'leadName', u.short_name, 'number', s.number,
         'submittedAt', ${instant('s.submitted_at')}, 'submittedBy', a.display_name,
         'approvedAt', ${instant('s.reviewed_at')}, 'claimedFacts', s.claimed_facts,
         'reviewedFacts', coalesce(s.reviewed_facts, '{}'), 'files', files.list) order by t.id)
         filter (where s.outcome = 'approved'), '[]') as submissions
  from task t
  join unit u on u.tenant_id = t.tenant_id and u.id = t.lead_unit_id
  left join lateral (
    select * from submission s where s.tenant_id = t.tenant_id and s.task_id = t.id order by s.number desc limit 1
  ) s on true
  left join account a on a.tenant_id = t.tenant_id and a.id = s.submitted_by
  left join lateral (
    select coalesce(jsonb_agg(jsonb_build_object(
             'id', e.id, 'sha256', e.sha256, 'size', e.size, 'fileName', e.file_name, 'mediaType', e.media_type,
             'document', jsonb_build_object('number', e.document_number, 'issuedOn', e.document_issued_on,
                                            'issuer', e.document_issuer, 'subject', e.document_subject),
             'unitName', v.short_name, 'uploadedAt', ${instant('e.uploaded_at')}) order by e.uploaded_at, e.id), '[]') as list
      from evidence e join unit v on v.tenant_id = e.tenant_id and v.id = e.unit_id
     where e.tenant_id = t.tenant_id and e.id = any(s.evidence_ids)
  ) files on true
 where t.tenant_id = $1 and t.plan_id = $2
 group by t.component_code`;

/** $1 the appraisal, $2 its components with their submissions and files. One statement: the whole dossier or nothing. */
export const FREEZE = `
with head as (
  insert into appraisal (tenant_id, id, plan_id, number, frozen_at, frozen_by, reason, last_year, digest)
  select h."tenantId", h.id, h."planId", h.number, h."frozenAt", h."frozenBy", h.reason, h."lastYear", h.digest
    from jsonb_to_record($1::jsonb) as h("tenantId" text, id text, "planId" text, number integer,
      "frozenAt" timestamptz, "frozenBy" text, reason text, "lastYear" integer, digest text)
  returning tenant_id, id
), component as (
  select head.tenant_id, head.id as appraisal_id, c.*
    from head, jsonb_to_recordset($2::jsonb) as c(code text, place integer, "fieldTitle" text, title text, max numeric,
      rule jsonb, facts jsonb, "outsideControl" jsonb, claimed jsonb, reviewed jsonb, "lastYear" jsonb,
      "taskCount" integer, "setAsideCount" integer, "leadUnitIds" text[], "leadNames" text[], submissions jsonb, entries jsonb)
), frozen as (
  insert into appraisal_component (tenant_id, appraisal_id, code, place, field_title, title, max_points, rule, facts,
    outside_control, claimed_points, claimed_reason, reviewed_points, reviewed_reason, last_year_points,
    last_year_reason, task_count, set_aside_count, lead_unit_ids, lead_names, entries)
  select tenant_id, appraisal_id, code, place, "fieldTitle", title, max, nullif(rule, 'null'), facts,
         nullif("outsideControl", 'null'), (claimed->>'points')::numeric, claimed->'reason',
         (reviewed->>'points')::numeric, reviewed->'reason', ("lastYear"->>'points')::numeric,
         nullif("lastYear"->'reason', 'null'), "taskCount", "setAsideCount", "leadUnitIds", "leadNames", entries
    from component
), submission as (
  select c.tenant_id, c.appraisal_id, c.code, s.*
    from component c, jsonb_to_recordset(c.submissions) as s("taskId" text, "taskTitle" text, cycle text, "leadName" text,
      number integer, "submittedAt" timestamptz, "submittedBy" text, "approvedAt" timestamptz, "claimedFacts" jsonb,
      "reviewedFacts" jsonb, files jsonb)
), handed as (
  insert into appraisal_submission (tenant_id, appraisal_id, task_id, number, component_code, task_title, cycle, lead_name,
    submitted_at, submitted_by, approved_at, claimed_facts, reviewed_facts)
  select tenant_id, appraisal_id, "taskId", number, code, "taskTitle", cycle, "leadName", "submittedAt", "submittedBy",
         "approvedAt", "claimedFacts", "reviewedFacts"
    from submission
)
insert into appraisal_evidence (tenant_id, appraisal_id, component_code, round, evidence_id, task_id, submission_number,
  sha256, size, file_name, media_type, document_number, document_issued_on, document_issuer, document_subject, unit_name,
  uploaded_at)
select s.tenant_id, s.appraisal_id, s.code, 0, f.id, s."taskId", s.number, f.sha256, f.size, f."fileName", f."mediaType",
       f.document->>'number', (f.document->>'issuedOn')::date, f.document->>'issuer', f.document->>'subject',
       f."unitName", f."uploadedAt"
  from submission s, jsonb_to_recordset(s.files) as f(id text, sha256 text, size bigint, "fileName" text,
    "mediaType" text, document jsonb, "unitName" text, "uploadedAt" timestamptz)`;

/** One appraisal of a plan; the last one where $3 is null. */
export const APPRAISAL = `
select a.id, a.plan_id, a.number, a.state, a.frozen_at, a.reason, a.last_year, a.digest, a.closed_at,
       a.frozen_by, f.display_name as frozen_by_name, a.closed_by, c.display_name as closed_by_name
  from appraisal a
  join account f on f.tenant_id = a.tenant_id and f.id = a.frozen_by
  left join account c on c.tenant_id = a.tenant_id and c.id = a.closed_by
 where a.tenant_id = $1 and a.plan_id = $2 and ($3::integer is null or a.number = $3)
 order by a.number desc limit 1`;

/** $3: the unit whose components alone are seen; null for those who see them all. */
const SEEN = `c.tenant_id = $1 and c.appraisal_id = $2 and ($3::text is null or $3 = any(c.lead_unit_ids))`;

export const COMPONENTS = `
select c.*,
       (select count(*)::integer from appraisal_submission s where s.tenant_id = c.tenant_id
           and s.appraisal_id = c.appraisal_id and s.component_code = c.code) as submission_count,
       (select count(*)::integer from appraisal_evidence e where e.tenant_id = c.tenant_id
           and e.appraisal_id = c.appraisal_id and e.component_code = c.code and e.round = 0) as file_count
  from appraisal_component c where ${SEEN} order by c.place`;

export const MARKS = `
select s.component_code, s.points, s.reason_params, s.recorded_at, s.recorded_by, a.display_name
  from score s
  join appraisal_component c on c.tenant_id = s.tenant_id and c.appraisal_id = s.appraisal_id and c.code = s.component_code
  left join account a on a.tenant_id = s.tenant_id and a.id = s.recorded_by
 where s.tenant_id = $1 and s.appraisal_id = $2 and ${SEEN} order by s.component_code, s.sequence`;

export const TURNS = `
select t.component_code, t.round, t.kind, t.text, t.due_on::text, t.refers_to, t.outcome, t.made_by, t.stands_for, t.made_at,
       a.display_name
  from appraisal_turn t
  join appraisal_component c on c.tenant_id = t.tenant_id and c.appraisal_id = t.appraisal_id and c.code = t.component_code
  join account a on a.tenant_id = t.tenant_id and a.id = t.made_by
 where t.tenant_id = $1 and t.appraisal_id = $2 and ${SEEN}
 order by t.component_code, t.round, t.made_at, array_position(array['asked', 'answered', 'settled'], t.kind)`;

/** $4: one component; null for all. */
export const SUBMISSIONS = `
select s.* from appraisal_submission s
  join appraisal_component c on c.tenant_id = s.tenant_id and c.appraisal_id = s.appraisal_id and c.code = s.component_code
 where ${SEEN} and ($4::text is null or c.code = $4) order by s.task_id, s.number`;

export const FILES = `
select e.*, e.document_issued_on::text as issued_on from appraisal_evidence e
  join appraisal_component c on c.tenant_id = e.tenant_id and c.appraisal_id = e.appraisal_id and c.code = e.component_code
 where ${SEEN} and ($4::text is null or c.code = $4) order by e.uploaded_at, e.evidence_id`;

/** $4 the component, $5 the file: of an entry of a register that was frozen with it. */
export const FILE_OF_ENTRY = `
select file from appraisal_component c
 cross join lateral jsonb_array_elements(c.entries) as entry
 cross join lateral jsonb_array_elements(entry->'attached') as file
 where ${SEEN} and c.code = $4 and file->>'id' = $5`;

/**
 * The chained history of every task behind a frozen submission, up to the approval that was frozen, with whether each hash
 * is what the entry before it gives. $1 tenant, $2 appraisal.
 */
export const HISTORY_OF_APPROVALS = `
select s.task_id, s.component_code, e.sequence, e.code, e.params, e.note is not null as has_note, e.at, a.display_name,
       encode(e.hash, 'hex') as hash, convert_from(e.entry, 'UTF8') as text,
       e.hash = history_link(e.before, null, e.entry) and e.sequence = e.place as holds
  from appraisal_submission s
  join appraisal p on p.tenant_id = s.tenant_id and p.id = s.appraisal_id
  join appraisal_component c on c.tenant_id = s.tenant_id and c.appraisal_id = s.appraisal_id and c.code = s.component_code
 cross join lateral (
   select max(l.sequence) as sequence from task_event l
    where l.tenant_id = s.tenant_id and l.task_id = s.task_id and l.code = 'evidenceApproved'
      and l.params->>'submission' = s.number::text and l.at <= p.frozen_at) last
 cross join lateral (
   select h.*, lag(h.hash) over (order by h.sequence) as before, row_number() over (order by h.sequence) as place,
          history_entry(h.tenant_id, h.plan_id, h.task_id, h.sequence, h.code, h.params, h.note, h.actor_id, h.at) as entry
     from task_event h
    where h.tenant_id = s.tenant_id and h.task_id = s.task_id and h.sequence <= last.sequence) e
  left join account a on a.tenant_id = e.tenant_id and a.id = e.actor_id
 where s.tenant_id = $1 and s.appraisal_id = $2
 order by c.place, s.task_id, e.sequence`;

/** Of the tasks of one component today; the same columns as a frozen file. $4: these alone; null for all. */
export const NAMEABLE = `
select e.id as evidence_id, e.sha256, e.size, e.file_name, e.media_type, e.document_number,
       e.document_issued_on::text as issued_on, e.document_issuer, e.document_subject, u.short_name as unit_name,
       e.uploaded_at
  from task t
  join evidence e on e.tenant_id = t.tenant_id and e.task_id = t.id and e.removed_at is null
  join unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id
 where t.tenant_id = $1 and t.plan_id = $2 and t.component_code = $3 and ($4::text[] is null or e.id = any($4))
 order by e.uploaded_at desc, e.id`;

export const ADD_TURN = `
with turn as (
  insert into appraisal_turn (tenant_id, appraisal_id, component_code, round, kind, text, due_on, refers_to, outcome,
    made_by, stands_for, stands_for_id, made_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $14, $12)
)
insert into appraisal_evidence (tenant_id, appraisal_id, component_code, round, evidence_id, task_id, sha256, size,
  file_name, media_type, document_number, document_issued_on, document_issuer, document_subject, unit_name, uploaded_at)
select $1, $2, $3, $4, e.id, e.task_id, e.sha256, e.size, e.file_name, e.media_type, e.document_number,
       e.document_issued_on, e.document_issuer, e.document_subject, u.short_name, e.uploaded_at
  from evidence e join unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id
 where e.tenant_id = $1 and e.id = any($13::text[])`;

/** $3: the appraisal, null where there is none; $4: accounts. What was frozen counts, also where it has been voided since. */
export const PARTS = `
select t.component_code as "componentCode", 'submitter' as "as"
  from task t
  join submission s on s.tenant_id = t.tenant_id and s.task_id = t.id
 where t.tenant_id = $1 and t.plan_id = $2 and (s.submitted_by = any($4::text[]) or s.submitted_for = any($4))
   and (s.outcome in ('pending', 'approved') or exists (
     select from appraisal_submission f
      where f.tenant_id = s.tenant_id and f.appraisal_id = $3 and f.task_id = s.task_id and f.number = s.number))
 union
select component_code, 'answerer' from appraisal_turn
 where tenant_id = $1 and appraisal_id = $3 and kind = 'answered' and (made_by = any($4) or stands_for_id = any($4))
 order by 1, 2 desc`;

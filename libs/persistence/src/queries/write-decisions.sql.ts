/**
 * The hot write: a whole batch of decisions as one statement. In: one JSON array, a task at most once. Out: the places of
 * those that were written. The statement has only the parts that the batch speaks of: opening a table that nothing is
 * written to costs as much as a small decision.
 *
 * Each part joins `written`, so a task whose version has moved meanwhile writes nothing anywhere. Where a decision brings another
 * set of deadlines, the rows become that set: unfired ones that are no longer wanted go, new ones come, fired ones stay
 * as a record. A lead that gives a task away stays on it where the plan has it coordinate, by itself or through a group.
 * Each entry of the history carries a hash over itself and the entry before it (see decisions/0002). What a person said
 * beside it (files, facts, verdicts, directives, the receipt) are rows of the same statement.
 */
const TASKS = `
with input as materialized (
  select * from jsonb_to_recordset($1::jsonb) as d(
    place integer, tenant_id text, plan_id text, task_id text, expected_version integer, from_sequence integer,
    work text, time text, step integer, machine_version integer, snapshot jsonb, at timestamptz, actor_id text,
    last_day date, due_at timestamptz, lead text,
    history jsonb, deadlines jsonb, fired jsonb, notifications jsonb, escalations jsonb, outbox jsonb,
    receipt jsonb, evidence jsonb, removed_evidence text, submission jsonb, review jsonb, directive jsonb, reply jsonb)
), updated as (
  update task t
     set version = t.version + 1,
         sequence = d.from_sequence + jsonb_array_length(d.history),
         work_state = d.work, time_state = d.time, escalation_step = d.step,
         machine_version = d.machine_version, snapshot = d.snapshot, updated_at = d.at,
         last_day = d.last_day, due_at = d.due_at, lead_unit_id = coalesce(d.lead, t.lead_unit_id)
    from input d
   where t.tenant_id = d.tenant_id and t.id = d.task_id and t.version = d.expected_version
  returning d.place
), written as (
  select d.* from input d join updated u using (place)
), history as (
  insert into task_event (tenant_id, task_id, sequence, plan_id, code, params, note, actor_id, at, hash)
  select w.tenant_id, w.task_id, e.sequence, w.plan_id, e.code, e.params, e.note, w.actor_id, w.at,
         history_chain(head.hash, history_entry(
           w.tenant_id, w.plan_id, w.task_id, e.sequence, e.code, e.params, e.note, w.actor_id, w.at))
           over (partition by w.tenant_id, w.task_id order by e.sequence)
    from written w
    left join task_event head
      on head.tenant_id = w.tenant_id and head.task_id = w.task_id and head.sequence = w.from_sequence
   cross join lateral (
     select (w.from_sequence + h.line)::integer as sequence,
            h.entry->>'code' as code, h.entry->'params' as params, h.entry->>'note' as note
       from jsonb_array_elements(w.history) with ordinality as h(entry, line)) e
)`;

/** What is written beside task and history, by the column that speaks of it. */
const PARTS = {
  lead: `
still_coordinating as (
  select u.tenant_id, u.task_id, u.unit_id
    from written w
    join task t on t.tenant_id = w.tenant_id and t.id = w.task_id
    join task_unit u on u.tenant_id = t.tenant_id and u.task_id = t.id and u.relation = 'lead' and u.unit_id <> w.lead
   where w.lead is not null and (u.unit_id = any(t.coordinator_ids) or exists (
     select from unit_member m
      where m.tenant_id = t.tenant_id and m.group_id = any(t.coordinator_ids) and m.unit_id = u.unit_id))
), left_lead as (
  delete from task_unit u using written w
   where w.lead is not null and u.tenant_id = w.tenant_id and u.task_id = w.task_id
     and u.relation = 'lead' and u.unit_id <> w.lead
     and not exists (select from still_coordinating s where s.task_id = u.task_id and s.unit_id = u.unit_id)
), stays_on as (
  update task_unit u set relation = 'coordinator'
    from still_coordinating s
   where u.tenant_id = s.tenant_id and u.task_id = s.task_id and u.unit_id = s.unit_id
), new_lead as (
  insert into task_unit (tenant_id, unit_id, task_id, relation)
  select w.tenant_id, w.lead, w.task_id, 'lead' from written w where w.lead is not null
  on conflict (tenant_id, unit_id, task_id) do update set relation = 'lead'
)`,
  fired: `
fired as (
  update deadline x set fired_at = w.at
    from written w cross join lateral jsonb_to_recordset(w.fired) as f(kind text, step integer, "dueAt" timestamptz)
   where x.tenant_id = w.tenant_id and x.task_id = w.task_id
     and x.kind = f.kind and x.step = f.step and x.due_at = f."dueAt" and x.fired_at is null
)`,
  deadlines: `
kept as materialized (
  select w.tenant_id, w.task_id, k.kind, k.step, k."dueAt" as due_at
    from written w
   cross join lateral jsonb_to_recordset(w.deadlines || coalesce(w.fired, '[]'))
         as k(kind text, step integer, "dueAt" timestamptz)
   where w.deadlines is not null
), unwanted as (
  delete from deadline x
   using written w
   where w.deadlines is not null and x.tenant_id = w.tenant_id and x.task_id = w.task_id and x.fired_at is null
     and not exists (
       select from kept k
        where (k.tenant_id, k.task_id, k.kind, k.step, k.due_at) = (x.tenant_id, x.task_id, x.kind, x.step, x.due_at))
), wanted as (
  insert into deadline (tenant_id, task_id, kind, step, due_at)
  select w.tenant_id, w.task_id, k.kind, k.step, k."dueAt"
    from written w cross join lateral jsonb_to_recordset(w.deadlines) as k(kind text, step integer, "dueAt" timestamptz)
   where w.deadlines is not null
  on conflict do nothing
)`,
  notifications: `
told as (
  insert into notification (tenant_id, unit_id, role, day, task_id, kind, at)
  select w.tenant_id, n."unitId", n.role, n.day, w.task_id, n.about, w.at
    from written w
   cross join lateral jsonb_to_recordset(w.notifications) as n("unitId" text, role text, day date, about text)
)`,
  escalations: `
escalated as (
  insert into escalation (tenant_id, task_id, step, due_at, unit_id, role, raised_at)
  select w.tenant_id, w.task_id, e.step, e."dueAt", e."unitId", e.role, w.at
    from written w
   cross join lateral jsonb_to_recordset(w.escalations)
         as e(step integer, "dueAt" timestamptz, "unitId" text, role text)
  on conflict do nothing
)`,
  outbox: `
posted as (
  insert into outbox (tenant_id, job, key, payload)
  select distinct w.tenant_id, o.job, o.key, o.payload
    from written w cross join lateral jsonb_to_recordset(w.outbox) as o(job text, key text, payload jsonb)
)`,
  receipt: `
answered as (
  insert into command_receipt (tenant_id, account_id, key, fingerprint, result)
  select w.tenant_id, r.account, r.key, r.fingerprint, r.result::json
    from written w
   cross join lateral jsonb_to_record(w.receipt) as r(account text, key text, fingerprint text, result text)
   where w.receipt is not null order by r.account, r.key
)`,
  evidence: `
added as (
  insert into evidence (tenant_id, id, task_id, unit_id, sha256, size, file_name, media_type, uploaded_by, uploaded_at,
                        document_number, document_issued_on, document_issuer, document_subject)
  select w.tenant_id, e.id, w.task_id, e."unitId", e.sha256, e.size, e."fileName", e."mediaType", e."uploadedBy",
         e."uploadedAt", e.document->>'number', (e.document->>'issuedOn')::date, e.document->>'issuer',
         e.document->>'subject'
    from written w
   cross join lateral jsonb_to_record(w.evidence) as e(
     id text, "unitId" text, sha256 text, size bigint, "fileName" text, "mediaType" text, "uploadedBy" text,
     "uploadedAt" timestamptz, document jsonb)
   where w.evidence is not null
)`,
  removed_evidence: `
removed as (
  update evidence e set removed_at = w.at
    from written w where e.tenant_id = w.tenant_id and e.id = w.removed_evidence
)`,
  submission: `
opened as (
  insert into submission (tenant_id, task_id, number, submitted_by, submitted_for, submitted_at, note, evidence_ids,
                          claimed_facts, claimed_points)
  select w.tenant_id, w.task_id, s.number, s.by, s.for, s.at, s.note,
         array(select jsonb_array_elements_text(s."evidenceIds")), s."claimedFacts", s."claimedPoints"
    from written w
   cross join lateral jsonb_to_record(w.submission) as s(
     number integer, by text, "for" text, at timestamptz, note text, "evidenceIds" jsonb, "claimedFacts" jsonb,
     "claimedPoints" numeric)
   where w.submission is not null
)`,
  review: `
reviewed as (
  update submission s
     set corrected_facts = coalesce(r."correctedFacts", s.corrected_facts),
         outcome = coalesce(c.outcome, s.outcome),
         reviewed_facts = coalesce(c.facts, s.reviewed_facts),
         reviewed_points = coalesce(c.points, s.reviewed_points),
         reviewed_by = coalesce(c.by, s.reviewed_by),
         reviewed_at = coalesce(c.at, s.reviewed_at),
         return_reason = case when c.outcome is null then s.return_reason else c."returnReason" end,
         review_note = case when c.outcome is null then s.review_note else c.note end
    from written w
   cross join lateral jsonb_to_record(w.review) as r(number integer, "correctedFacts" jsonb, conclusion jsonb)
    left join lateral jsonb_to_record(r.conclusion) as c(
     outcome text, by text, at timestamptz, facts jsonb, points numeric, "returnReason" text, note text) on true
   where w.review is not null and s.tenant_id = w.tenant_id and s.task_id = w.task_id and s.number = r.number
)`,
  directive: `
directed as (
  insert into directive (tenant_id, id, task_id, number, text, due_on, given_by, given_at)
  select w.tenant_id, d.id, w.task_id, d.number, d.text, d."dueOn", d.by, d.at
    from written w
   cross join lateral jsonb_to_record(w.directive) as d(
     id text, number integer, text text, "dueOn" date, by text, at timestamptz)
   where w.directive is not null
)`,
  reply: `
replied as (
  update directive d set reply = r.text, replied_by = r.by, replied_at = r.at
    from written w
   cross join lateral jsonb_to_record(w.reply) as r(number integer, text text, by text, at timestamptz)
   where w.reply is not null and d.tenant_id = w.tenant_id and d.task_id = w.task_id and d.number = r.number
)`,
};

export type DecisionPart = keyof typeof PARTS;
export const DECISION_PARTS = Object.keys(PARTS) as readonly DecisionPart[];

export function writeDecisionsWith(parts: readonly DecisionPart[]): string {
  return `${[TASKS, ...parts.map((part) => PARTS[part])].join(', ')}
select array(select place from updated) as written`;
}

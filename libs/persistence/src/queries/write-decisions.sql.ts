/**
 * The hot write: a whole batch of decisions as one statement. In: one JSON array. Out: how many tasks were written,
 * which the caller compares with how many were asked, so that a lost race rolls everything back.
 *
 * Each part joins `updated`, so a task whose version has moved writes nothing anywhere. Deadline rows become the
 * wanted set: unfired rows that are no longer wanted go, new ones come, fired ones stay as a record. A lead that
 * gives a task away stays on it where the plan has it coordinate, by itself or through a group. Each entry of the
 * history carries a hash over itself and the entry before it (see decisions/0002).
 */
export const WRITE_DECISIONS = `
with input as materialized (
  select * from jsonb_to_recordset($1::jsonb) as d(
    tenant_id text, plan_id text, task_id text, expected_version integer, from_sequence integer,
    work text, time text, step integer, machine_version integer, snapshot jsonb, at timestamptz, actor_id text,
    last_day date, due_at timestamptz, lead text,
    history jsonb, deadlines jsonb, fired jsonb, notifications jsonb, escalations jsonb, outbox jsonb)
), updated as (
  update task t
     set version = t.version + 1,
         sequence = d.from_sequence + jsonb_array_length(d.history),
         work_state = d.work, time_state = d.time, escalation_step = d.step,
         machine_version = d.machine_version, snapshot = d.snapshot, updated_at = d.at,
         last_day = d.last_day, due_at = d.due_at, lead_unit_id = coalesce(d.lead, t.lead_unit_id)
    from input d
   where t.tenant_id = d.tenant_id and t.id = d.task_id and t.version = d.expected_version
  returning t.tenant_id, t.id as task_id
), written as (
  select d.* from input d join updated u using (tenant_id, task_id)
), still_coordinating as (
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
), fired as (
  update deadline x set fired_at = w.at
    from written w cross join lateral jsonb_to_recordset(w.fired) as f(kind text, step integer, "dueAt" timestamptz)
   where x.tenant_id = w.tenant_id and x.task_id = w.task_id
     and x.kind = f.kind and x.step = f.step and x.due_at = f."dueAt" and x.fired_at is null
), unwanted as (
  delete from deadline x
   using written w
   where x.tenant_id = w.tenant_id and x.task_id = w.task_id and x.fired_at is null
     and not exists (
       select from jsonb_to_recordset(w.deadlines || w.fired) as k(kind text, step integer, "dueAt" timestamptz)
        where k.kind = x.kind and k.step = x.step and k."dueAt" = x.due_at)
), wanted as (
  insert into deadline (tenant_id, task_id, kind, step, due_at)
  select w.tenant_id, w.task_id, k.kind, k.step, k."dueAt"
    from written w cross join lateral jsonb_to_recordset(w.deadlines) as k(kind text, step integer, "dueAt" timestamptz)
  on conflict do nothing
), told as (
  insert into notification (tenant_id, unit_id, role, day, task_id, kind, at)
  select w.tenant_id, n."unitId", n.role, n.day, w.task_id, n.about, w.at
    from written w
   cross join lateral jsonb_to_recordset(w.notifications) as n("unitId" text, role text, day date, about text)
), escalated as (
  insert into escalation (tenant_id, task_id, step, due_at, unit_id, role, raised_at)
  select w.tenant_id, w.task_id, e.step, e."dueAt", e."unitId", e.role, w.at
    from written w
   cross join lateral jsonb_to_recordset(w.escalations)
         as e(step integer, "dueAt" timestamptz, "unitId" text, role text)
  on conflict do nothing
), posted as (
  insert into outbox (tenant_id, job, key, payload)
  select w.tenant_id, o.job, o.key, o.payload
    from written w cross join lateral jsonb_to_recordset(w.outbox) as o(job text, key text, payload jsonb)
)
select count(*)::integer as written from updated`;

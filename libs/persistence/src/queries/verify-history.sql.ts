/** Entries that are not what their hash says, and numbers that are missing between two entries. */
export const BROKEN_ENTRIES = `
select tenant_id, plan_id, task_id, sequence, after_sequence, matches
  from (
    select tenant_id, plan_id, task_id, sequence, coalesce(lag(sequence) over task, 0) as after_sequence,
           hash = history_link(lag(hash) over task, null, history_entry(
             tenant_id, plan_id, task_id, sequence, code, params, note, actor_id, at)) as matches
      from task_event
    window task as (partition by tenant_id, task_id order by sequence)) e
 where not matches or sequence <> after_sequence + 1
 order by tenant_id, plan_id, task_id, sequence`;

/** Tasks whose own count is not the number of their last entry. */
export const BROKEN_COUNTS = `
select t.tenant_id, t.plan_id, t.id as task_id, t.sequence, coalesce(e.last, 0) as last
  from task t
  left join (select tenant_id, task_id, max(sequence) as last from task_event group by tenant_id, task_id) e
    on e.tenant_id = t.tenant_id and e.task_id = t.id
 where t.sequence <> coalesce(e.last, 0)
 order by t.tenant_id, t.plan_id, t.id`;

/** Seals that are not what their hash says, and numbers that are missing between two seals. */
export const BROKEN_SEALS = `
select tenant_id, plan_id, number, after_number, matches
  from (
    select tenant_id, plan_id, number, coalesce(lag(number) over plan, 0) as after_number,
           hash = history_link(lag(hash) over plan, null,
             seal_entry(tenant_id, plan_id, number, sealed_at, heads)) as matches
      from history_seal
    window plan as (partition by tenant_id, plan_id order by number)) s
 where not matches or number <> after_number + 1
 order by tenant_id, plan_id, number`;

/** Heads that a seal names and the history no longer has, or has with another hash: the first one of each task. */
export const BROKEN_HEADS = `
select distinct on (s.tenant_id, s.plan_id, h.task_id)
       s.tenant_id, s.plan_id, s.number, h.task_id, h.sequence, e.hash is not null as there
  from history_seal s
 cross join lateral (
   select head->>0 as task_id, (head->>1)::integer as sequence, decode(head->>2, 'hex') as hash
     from jsonb_array_elements(s.heads) as head) h
  left join task_event e on e.tenant_id = s.tenant_id and e.task_id = h.task_id and e.sequence = h.sequence
 where e.hash is distinct from h.hash
 order by s.tenant_id, s.plan_id, h.task_id, s.number`;

export const COUNTS = `
select (select count(*) from task_event)::integer as entries, (select count(*) from history_seal)::integer as seals,
       (select count(*) from task t left join sealed_task s on s.tenant_id = t.tenant_id and s.task_id = t.id
         where t.sequence > coalesce(s.sequence, 0))::integer as unsealed`;

/** What to write down on paper: whoever holds it can tell later that nothing before it has changed. */
export const LAST_SEALS = `
select distinct on (tenant_id, plan_id) tenant_id, plan_id, number, sealed_at, encode(hash, 'hex') as hash
  from history_seal order by tenant_id, plan_id, number desc`;

import { CHAINS, MOVED, ofEveryChain } from './chains.sql';

/** The number that people know an entry of a register by. */
const NUMBER_OF_ENTRY = `(select r.number from register_entry r where r.tenant_id = e.tenant_id and r.id = e.entry_id)`;

/** Entries that are not what their hash says, and numbers that are missing between two entries. */
export const BROKEN_ENTRIES = `
select e.*, ${NUMBER_OF_ENTRY} as entry
  from (${ofEveryChain(
    ({ kind, events, within, id, number, entry, entryId }) => `
select '${kind}' as kind, tenant_id, plan_id, id, sequence, entry_id, after_sequence, matches
  from (
    select tenant_id, plan_id, ${id} as id, ${number} as sequence, ${entryId} as entry_id,
           coalesce(lag(${number}) over chain, 0) as after_sequence,
           hash = history_link(lag(hash) over chain, null, ${entry}) as matches
      from ${events} e
    window chain as (partition by ${within} order by ${number})) v
 where not matches or sequence <> after_sequence + 1`,
  )}) e
 order by tenant_id, plan_id, kind, id, sequence`;

/** Chains whose own count is not the number of their last entry. */
export const BROKEN_COUNTS = `
select c.* from (${ofEveryChain(
  ({ kind, events, heads, id, number }) => `
select '${kind}' as kind, h.tenant_id, h.plan_id, h.id, h.sequence, coalesce(e.last, 0) as last
  from (${heads}) h
  left join (select tenant_id, plan_id, ${id} as id, max(${number}) as last from ${events} group by 1, 2, 3) e
    on e.tenant_id = h.tenant_id and e.plan_id = h.plan_id and e.id = h.id
 where h.sequence <> coalesce(e.last, 0)`,
  CHAINS.filter(({ counted }) => counted),
)}) c
 order by tenant_id, plan_id, kind, id`;

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

/** Heads that a seal names and the history no longer has, or has with another hash: the first one of each chain. */
export const BROKEN_HEADS = `
with sealed as (
  select s.tenant_id, s.plan_id, s.number, coalesce(head->>3, 'task') as kind, head->>0 as id,
         (head->>1)::integer as sequence, decode(head->>2, 'hex') as hash
    from history_seal s cross join lateral jsonb_array_elements(s.heads) as head
)
select distinct on (tenant_id, plan_id, kind, id) e.*, ${NUMBER_OF_ENTRY} as entry
  from (${ofEveryChain(
    ({ kind, events, id, number, entryId }) => `
select s.kind, s.tenant_id, s.plan_id, s.number, s.id, s.sequence, e.entry_id, e.hash is not null as there
  from sealed s
  left join (select tenant_id, plan_id, ${id} as id, ${number} as sequence, hash, ${entryId} as entry_id from ${events}) e
    on e.tenant_id = s.tenant_id and e.plan_id = s.plan_id and e.id = s.id and e.sequence = s.sequence
 where s.kind = '${kind}' and e.hash is distinct from s.hash`,
  )}) e
 order by tenant_id, plan_id, kind, id, number`;

export const COUNTS = `
select (select count(*) from (${ofEveryChain(({ events }) => `select from ${events}`)}) e)::integer as entries,
       (select count(*) from history_seal)::integer as seals,
       (select count(*) from (${MOVED}) m)::integer as unsealed`;

/** What to write down on paper: whoever holds it can tell later that nothing before it has changed. */
export const LAST_SEALS = `
select distinct on (tenant_id, plan_id) tenant_id, plan_id, number, sealed_at, encode(hash, 'hex') as hash
  from history_seal order by tenant_id, plan_id, number desc`;

import { MOVED } from './chains.sql';

/** One sealer at a time; taken before the statement, so that it sees what the sealer before it has written. */
export const ALONE = `select pg_advisory_xact_lock(hashtext('history_seal'))`;

/**
 * One seal for every plan whose history has grown since its last one, all plans in one statement. A seal covers the
 * seal before it and the head of every chain that moved; a head covers all entries of its chain. A head without a kind is
 * that of a task. Answers how many.
 */
export const SEAL_HISTORY = `
with moved as (
  ${MOVED}
), heads as (
  select tenant_id, plan_id,
         jsonb_agg(jsonb_build_array(id, sequence, encode(hash, 'hex'))
                   || case when kind = 'task' then '[]' else jsonb_build_array(kind) end
                   order by kind = 'task' desc, kind collate "C", id collate "C") as heads
    from moved group by tenant_id, plan_id
), numbered as (
  select h.*, coalesce(last.number, 0) + 1 as number, last.hash as before
    from heads h
    left join lateral (
      select number, hash from history_seal p
       where p.tenant_id = h.tenant_id and p.plan_id = h.plan_id order by number desc limit 1) last on true
), sealed as (
  insert into history_seal (tenant_id, plan_id, number, sealed_at, heads, hash)
  select tenant_id, plan_id, number, now(), heads,
         history_link(before, null, seal_entry(tenant_id, plan_id, number, now(), heads))
    from numbered
  returning 1
), remembered as (
  insert into sealed_chain (tenant_id, plan_id, kind, id, sequence)
  select tenant_id, plan_id, kind, id, sequence from moved
  on conflict (tenant_id, plan_id, kind, id) do update set sequence = excluded.sequence
)
select count(*)::integer as seals from sealed`;

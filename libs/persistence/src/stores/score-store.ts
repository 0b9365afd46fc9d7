import type { Stores } from '@tctp/application';
import type { Facts } from '@tctp/domain';
import type { EntityManager } from 'typeorm';

const LOCK_COMPONENT = `
select code from component where tenant_id = $1 and plan_id = $2 and code = $3 for update`;
const COMPONENT_TASKS = `
select string_agg(t.id || '@' || t.version, ',' order by t.id) as basis
  from task t where t.tenant_id = $1 and t.plan_id = $2 and t.component_code = $3`;
const COMPONENT_FACTS = `
select s.outcome, s.claimed_facts, s.reviewed_facts
  from task t
  join lateral (
    select * from submission s where s.tenant_id = t.tenant_id and s.task_id = t.id order by s.number desc limit 1
  ) s on true
 where t.tenant_id = $1 and t.plan_id = $2 and t.component_code = $3 and s.outcome in ('pending', 'approved')
 order by s.submitted_at`;
/** Nothing is recorded twice for one basis, nor when nothing changed; the lock on the component orders the ledger. */
const RECORD_SCORE = `
insert into score (tenant_id, plan_id, component_code, kind, sequence, points, reason_code, reason_params, basis, recorded_by, recorded_at)
select $1, $2, $3, $4, coalesce(last.sequence, 0) + 1, $5::numeric, $6, $7::jsonb, $8, $9, $10
  from (select 1) one
  left join lateral (
    select sequence, points, reason_code, reason_params from score
     where tenant_id = $1 and plan_id = $2 and component_code = $3 and kind = $4
     order by sequence desc limit 1
  ) last on true
 where $4 = 'official' or (last.points, last.reason_code, last.reason_params) is distinct from ($5::numeric, $6::text, $7::jsonb)
on conflict do nothing
returning sequence`;

interface FactsRow {
  outcome: 'pending' | 'approved';
  claimed_facts: Facts;
  reviewed_facts: Facts | null;
}

export function scoreStore(manager: EntityManager): Stores['scores'] {
  return {
    async lockComponent(tenantId, planId, componentCode) {
      const key = [tenantId, planId, componentCode];
      const locked = await manager.query<unknown[]>(LOCK_COMPONENT, key);
      if (locked.length === 0) return null;
      const [tasks] = await manager.query<{ basis: string | null }[]>(COMPONENT_TASKS, key);
      const rows = await manager.query<FactsRow[]>(COMPONENT_FACTS, key);
      return {
        basis: tasks?.basis ?? '',
        claimed: rows.map((row) => row.claimed_facts),
        reviewed: rows.flatMap((row) => (row.outcome === 'approved' ? [row.reviewed_facts ?? {}] : [])),
      };
    },
    async record(score) {
      const rows = await manager.query<unknown[]>(RECORD_SCORE, [
        score.tenantId,
        score.planId,
        score.componentCode,
        score.kind,
        score.points,
        score.reason.code,
        JSON.stringify(score.reason.params),
        score.basis,
        score.by,
        score.at,
      ]);
      return rows.length > 0;
    },
  };
}

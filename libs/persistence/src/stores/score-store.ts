import type { ComponentFacts, OfficialEntry, Stores } from '@tctp/application';
import type { EntityManager } from 'typeorm';
import { toPointsOrNull } from '../columns';
import { lockPlan } from './lock-plan';

const FACTS = `
select t.component_code as code,
       string_agg(t.id || '@' || t.version, ',' order by t.id) as basis,
       coalesce(jsonb_agg(s.claimed_facts order by s.submitted_at)
         filter (where s.outcome in ('pending', 'approved')), '[]') as claimed,
       coalesce(jsonb_agg(coalesce(s.reviewed_facts, '{}') order by s.submitted_at)
         filter (where s.outcome = 'approved'), '[]') as reviewed
  from task t
  left join lateral (
    select * from submission s where s.tenant_id = t.tenant_id and s.task_id = t.id order by s.number desc limit 1
  ) s on true
 where t.tenant_id = $1 and t.plan_id = $2
 group by t.component_code`;
const OFFICIAL = `
select distinct on (component_code) component_code as "componentCode", points, reason_params->>'note' as note,
       (reason_params->>'respondents')::integer as respondents, reason_params->>'survey' as survey
  from score where tenant_id = $1 and plan_id = $2 and kind = 'official'
 order by component_code, sequence desc`;
const ADMIT = `
insert into component (tenant_id, plan_id, code, field_code, title, max_points)
select $1, $2, c.code, c."fieldCode", c.title, c.max
  from jsonb_to_recordset($3::jsonb) as c(code text, "fieldCode" text, title text, max numeric)
on conflict do nothing`;
/**
 * Nothing is recorded twice for one basis, nor when nothing changed, nor that nothing was handed in yet. Official points
 * are recorded always.
 */
const RECORD_SCORES = `
insert into score (tenant_id, plan_id, component_code, kind, sequence, points, reason_code, reason_params, basis, recorded_by, recorded_at,
  appraisal_id)
select s."tenantId", s."planId", s."componentCode", s.kind, coalesce(last.sequence, 0) + 1, s.points, s.reason->>'code',
       s.reason->'params', s.basis, s.by, s.at, s."appraisalId"
  from jsonb_to_recordset($1::jsonb) as s(
    "tenantId" text, "planId" text, "componentCode" text, kind text, points numeric, reason jsonb, basis text, by text,
    at timestamptz, "appraisalId" text)
  left join lateral (
    select sequence, points, reason_code, reason_params from score l
     where l.tenant_id = s."tenantId" and l.plan_id = s."planId" and l.component_code = s."componentCode"
       and l.kind = s.kind
     order by sequence desc limit 1
  ) last on true
 where s.kind = 'official'
    or (last.sequence is null and s.reason->>'code' not in ('no-submission', 'no-approval'))
    or (last.sequence is not null
        and (last.points, last.reason_code, last.reason_params)
            is distinct from (s.points, s.reason->>'code', s.reason->'params'))
on conflict do nothing`;

export function scoreStore(manager: EntityManager): Stores['scores'] {
  return {
    async lockPlan(tenantId, planId) {
      if (!(await lockPlan(manager, tenantId, planId))) return null;
      return manager.query<ComponentFacts[]>(FACTS, [tenantId, planId]);
    },
    async lockOfficial(tenantId, planId) {
      await lockPlan(manager, tenantId, planId);
      const rows = await manager.query<OfficialEntry[]>(OFFICIAL, [tenantId, planId]);
      return rows.map((row) => ({ ...row, note: row.note ?? '', points: toPointsOrNull(row.points) }));
    },
    async admit(tenantId, planId, places) {
      await manager.query(ADMIT, [tenantId, planId, JSON.stringify(places)]);
    },
    async record(scores) {
      if (scores.length > 0) await manager.query(RECORD_SCORES, [JSON.stringify(scores)]);
    },
  };
}

import type { ReportRow, RiskFacts, Verdicts } from '@tctp/application';
import type { Instant } from '@tctp/domain';
import { points } from '@tctp/domain';
import type { JudgedTwice, UnitRecord } from '@tctp/forecast';
import type { DataSource } from 'typeorm';

const RECORDS = `
select lead_unit_id as unit, count(*)::integer as settled,
       count(*) filter (where snapshot->'context'->>'settlement' = 'inTime')::integer as "inTime"
  from task
 where tenant_id = $1 and plan_id = $2 and snapshot->'context'->>'settlement' in ('inTime', 'late')
 group by lead_unit_id`;
const DOCUMENTS = `
select t.id as task, array_agg(distinct e.sha256 order by e.sha256) as documents
  from task t join evidence e on e.tenant_id = t.tenant_id and e.task_id = t.id and e.removed_at is null
 where t.tenant_id = $1 and t.plan_id = $2 group by t.id`;

/** How units have kept their dates so far, and which documents stand behind which tasks. */
export async function readRiskFacts(
  source: DataSource,
  tenantId: string,
  planId: string,
): Promise<RiskFacts> {
  const key = [tenantId, planId];
  const [records, documents] = await Promise.all([
    source.query<({ unit: string } & UnitRecord)[]>(RECORDS, key),
    source.query<{ task: string; documents: string[] }[]>(DOCUMENTS, key),
  ]);
  return {
    records: Object.fromEntries(records.map(({ unit, ...record }) => [unit, record])),
    documents: Object.fromEntries(documents.map((row) => [row.task, row.documents])),
  };
}

/** Approvals that were voided later were given all the same. */
const APPROVERS = `
select distinct on (t.plan_id, t.component_code) t.plan_id, t.component_code as component, s.reviewed_by as reviewer
  from task t join submission s on s.tenant_id = t.tenant_id and s.task_id = t.id
 where t.tenant_id = $1 and s.outcome in ('approved', 'voided') and s.reviewed_at <= $3
 order by t.plan_id, t.component_code, s.reviewed_at desc, s.reviewed_by`;
const PAIRS = `
with approver as (${APPROVERS}), latest as (
  select distinct on (s.plan_id, s.component_code, s.kind) s.plan_id, s.component_code, s.kind, s.points
    from score s
    join plan p on p.tenant_id = s.tenant_id and p.id = s.plan_id
    join plan own on own.tenant_id = s.tenant_id and own.id = $2
   where s.tenant_id = $1 and s.kind in ('reviewed', 'official') and s.recorded_at <= $3
     and (p.year < own.year or p.id = own.id)
   order by s.plan_id, s.component_code, s.kind, s.sequence desc
)
select c.code as "componentCode", c.field_code as "fieldCode", a.reviewer, r.points as reviewed, o.points as official
  from latest r
  join latest o on (o.plan_id, o.component_code) = (r.plan_id, r.component_code) and o.kind = 'official'
  join component c on c.tenant_id = $1 and (c.plan_id, c.code) = (r.plan_id, r.component_code)
  left join approver a on (a.plan_id, a.component) = (r.plan_id, r.component_code)
 where r.kind = 'reviewed' and r.points is not null and o.points is not null
 order by r.plan_id, c.code`;
const REVIEWERS = `select component, reviewer from (${APPROVERS}) approver where plan_id = $2`;

/** What was both reviewed and appraised until a moment, of this plan and of earlier years, and by whom. */
export async function readVerdicts(
  source: DataSource,
  tenantId: string,
  planId: string,
  until: Instant,
): Promise<Verdicts> {
  const key = [tenantId, planId, until];
  const [pairs, reviewers] = await Promise.all([
    source.query<JudgedTwice[]>(PAIRS, key),
    source.query<{ component: string; reviewer: string }[]>(REVIEWERS, key),
  ]);
  return {
    pairs: pairs.map((pair) => ({
      ...pair,
      reviewed: points(pair.reviewed),
      official: points(pair.official),
    })),
    reviewers: Object.fromEntries(reviewers.map(({ component, reviewer }) => [component, reviewer])),
  };
}

/** What was settled late once was late, whatever became of it later. */
const REPORTS = `
select t.id as "taskId",
       exists (select from task_event e
                where e.tenant_id = t.tenant_id and e.task_id = t.id and e.at <= $3
                  and e.params->>'settlement' = 'late') as late
  from (select *, count(*) over (partition by row_id) as cycles
          from task where tenant_id = $1 and plan_id = $2) t
 where t.cycles > 1 order by t.id`;

/** The cycles of every task that recurs. */
export function readReports(
  source: DataSource,
  tenantId: string,
  planId: string,
  until: Instant,
): Promise<ReportRow[]> {
  return source.query<ReportRow[]>(REPORTS, [tenantId, planId, until]);
}

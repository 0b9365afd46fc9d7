import type { RiskFacts } from '@tctp/application';
import type { UnitRecord } from '@tctp/forecast';
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

import { startOfDay } from '@tctp/calendar';
import type { PlanContext } from '@tctp/application';
import type { EntityManager } from 'typeorm';

interface PlanRow {
  tenant_id: string;
  id: string;
  year: number;
  issued_on: string;
  ends_on: string;
  authority_unit_id: string;
  review_unit_id: string;
  criteria_set: PlanContext['criteriaSet'];
  baseline: PlanContext['baseline'];
  policy: PlanContext['policy'];
  calendar: PlanContext['calendar'];
  revision: number;
}

const READ_PLAN = `
select tenant_id, id, year, issued_on::text, ends_on::text, authority_unit_id, review_unit_id,
       criteria_set, baseline, policy, calendar, revision
  from plan where tenant_id = $1 and id = $2`;
const READ_REVISION = `select revision from plan where tenant_id = $1 and id = $2`;

/** A plan never changes within a revision, so its documents are parsed once per process and revision. */
const cache = new Map<string, PlanContext>();

export async function readPlanContext(
  manager: EntityManager,
  tenantId: string,
  planId: string,
): Promise<PlanContext | null> {
  const [head] = await manager.query<{ revision: number }[]>(READ_REVISION, [tenantId, planId]);
  if (head === undefined) return null;
  const database = String(
    manager.connection.options.database ??
      ('url' in manager.connection.options ? manager.connection.options.url : ''),
  );
  const key = [database, tenantId, planId, head.revision].join('\n');
  const known = cache.get(key);
  if (known !== undefined) return known;
  const [row] = await manager.query<PlanRow[]>(READ_PLAN, [tenantId, planId]);
  if (row === undefined) return null;
  const plan: PlanContext = {
    tenantId: row.tenant_id,
    id: row.id,
    year: row.year,
    issuedAt: startOfDay(row.calendar, row.issued_on),
    endsOn: row.ends_on,
    authorityUnitId: row.authority_unit_id,
    reviewUnitId: row.review_unit_id,
    policy: row.policy,
    calendar: row.calendar,
    criteriaSet: row.criteria_set,
    baseline: row.baseline,
  };
  cache.set(key, plan);
  return plan;
}

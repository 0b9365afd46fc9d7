import { startOfDay } from '@tctp/calendar';
import type { PlanContext } from '@tctp/application';
import type { DataSource, EntityManager } from 'typeorm';

export interface PlanRow {
  tenant_id: string;
  id: string;
  year: number;
  issued_on: string;
  ends_on: string;
  authority_unit_id: string;
  review_unit_id: string;
  leaders_unit_id: string;
  criteria_set: PlanContext['criteriaSet'];
  baseline: PlanContext['baseline'];
  policy: PlanContext['policy'];
  calendar: PlanContext['calendar'];
}

interface PlanKey {
  tenantId: string;
  planId: string;
  revision: number;
}

/** The leaders' unit as `leadersUnitOf` finds it in the tree. */
const READ_PLAN = `
select tenant_id, id, year, issued_on::text, ends_on::text, authority_unit_id, review_unit_id,
       criteria_set, baseline, policy, calendar,
       coalesce((with recursive above as (
                   select u.id, u.parent_id, u.kind, 0 as step from unit u
                    where u.tenant_id = p.tenant_id and u.id = p.authority_unit_id
                   union all
                   select u.id, u.parent_id, u.kind, a.step + 1 from above a
                     join unit u on u.tenant_id = p.tenant_id and u.id = a.parent_id
                    where a.kind <> 'authority' and a.step < 100)
                 select id from above where kind = 'authority' order by step limit 1), authority_unit_id)
         as leaders_unit_id
  from plan p where tenant_id = $1 and id = $2 and revision = $3`;
const READ_REVISION = `select revision from plan where tenant_id = $1 and id = $2`;

/** A plan never changes within a revision, nor what stands above it, so its documents are parsed once per process and revision. */
const caches = new WeakMap<DataSource, Map<string, PlanContext>>();

export async function readPlanContext(
  manager: EntityManager,
  tenantId: string,
  planId: string,
): Promise<PlanContext | null> {
  const [head] = await manager.query<{ revision: number }[]>(READ_REVISION, [tenantId, planId]);
  if (head === undefined) return null;
  const key = { tenantId, planId, revision: head.revision };
  const known = cacheOf(manager.dataSource).get(keyText(key));
  return known ?? planContextAt(manager.dataSource, (text, values) => manager.query(text, values), key);
}

/** The plan as of this revision; null when it has another one by now. */
export async function planContextAt(
  source: DataSource,
  ask: (text: string, values: unknown[]) => Promise<PlanRow[]>,
  key: PlanKey,
): Promise<PlanContext | null> {
  const cache = cacheOf(source);
  const known = cache.get(keyText(key));
  if (known !== undefined) return known;
  const [row] = await ask(READ_PLAN, [key.tenantId, key.planId, key.revision]);
  if (row === undefined) return null;
  const plan = toPlanContext(row);
  cache.set(keyText(key), plan);
  return plan;
}

function cacheOf(source: DataSource): Map<string, PlanContext> {
  const cache = caches.get(source) ?? new Map<string, PlanContext>();
  caches.set(source, cache);
  return cache;
}

function keyText({ tenantId, planId, revision }: PlanKey): string {
  return [tenantId, planId, revision].join('\n');
}

function toPlanContext(row: PlanRow): PlanContext {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    year: row.year,
    issuedAt: startOfDay(row.calendar, row.issued_on),
    endsOn: row.ends_on,
    authorityUnitId: row.authority_unit_id,
    reviewUnitId: row.review_unit_id,
    leadersUnitId: row.leaders_unit_id,
    policy: row.policy,
    calendar: row.calendar,
    criteriaSet: row.criteria_set,
    baseline: row.baseline,
  };
}

import type { EntityManager } from 'typeorm';

const LOCK_PLAN = 'select id from plan where tenant_id = $1 and id = $2 for no key update';

/** One writer at a time gives out the next number of a plan; foreign keys to it do not wait. False: no such plan. */
export async function lockPlan(manager: EntityManager, tenantId: string, planId: string): Promise<boolean> {
  const found = await manager.query<unknown[]>(LOCK_PLAN, [tenantId, planId]);
  return found.length > 0;
}

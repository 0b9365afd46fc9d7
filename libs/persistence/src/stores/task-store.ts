import type { PlanContext, Stores, TaskOnClock } from '@tctp/application';
import type { StoredSnapshot } from '@tctp/workflow';
import { upgradeSnapshot } from '@tctp/workflow';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { writeDecisions } from '../commands/write-decisions';
import { readPlanContext } from './plan-store';

export interface TaskRow {
  id: string;
  plan_id: string;
  component_code: string;
  lead_unit_id: string;
  snapshot: StoredSnapshot;
  version: number;
  sequence: number;
}

const LOCK_MANY = `
select t.id, t.plan_id, t.component_code, t.lead_unit_id, t.snapshot, t.version, t.sequence
  from task t where t.tenant_id = $1 and t.id = any($2) order by t.id for update`;

export function taskStore(manager: EntityManager): Stores['tasks'] {
  return {
    async lockMany(tenantId, taskIds) {
      const rows = await manager.query<TaskRow[]>(LOCK_MANY, [tenantId, taskIds]);
      const plans = new Map<string, PlanContext | null>();
      for (const planId of new Set(rows.map((row) => row.plan_id))) {
        plans.set(planId, await readPlanContext(manager, tenantId, planId));
      }
      const tasks: TaskOnClock[] = [];
      const unreadable: { taskId: string; why: string }[] = [];
      for (const row of rows) {
        try {
          tasks.push(onClock(plans.get(row.plan_id) ?? null, row));
        } catch (error) {
          unreadable.push({ taskId: row.id, why: String(error) });
        }
      }
      return { tasks, unreadable };
    },

    async write(decisions) {
      const written = await writeDecisions(await clientOf(manager), decisions);
      if (written.size !== decisions.length)
        throw new Error(`Wrote ${written.size} of ${decisions.length} decisions: a version had moved`);
    },
  };
}

/** The connection of the transaction. */
async function clientOf({ queryRunner }: EntityManager): Promise<PoolClient> {
  if (queryRunner === undefined) throw new Error('There is no transaction here');
  return (await queryRunner.connect()) as PoolClient;
}

/** Throws when the task cannot be read: a newer program wrote it, or it is damaged. */
export function onClock(plan: PlanContext | null, row: TaskRow): TaskOnClock {
  const component = plan?.criteriaSet.components.find((one) => one.code === row.component_code);
  if (plan === null || component === undefined) {
    throw new Error(`Task ${row.id} names component ${row.component_code}, which its plan does not have`);
  }
  return {
    id: row.id,
    version: row.version,
    sequence: row.sequence,
    snapshot: upgradeSnapshot(row.snapshot),
    plan,
    component,
    leadUnitId: row.lead_unit_id,
  };
}

import type { PlanSettings, PlanSettingsStore, TaskUnderPlan } from '@tctp/application';
import type { WantedDeadline } from '@tctp/workflow';
import { upgradeSnapshot } from '@tctp/workflow';
import type { DatabaseError } from 'pg';
import type { EntityManager } from 'typeorm';
import { toInstant } from '../columns';
import { planContextAt } from '../stores/plan-store';
import { onClock } from '../stores/on-clock';
import type { TaskRow } from '../stores/on-clock';
import { versionOf } from './people-store';

const REVISION = 'select revision from plan where tenant_id = $1 and id = $2';
const TASKS = `
select t.id, t.plan_id, t.component_code, t.lead_unit_id, t.snapshot, t.version, t.sequence, t.title, t.cycle,
       t.updated_at, u.short_name as lead_name, coalesce(d.rows, '[]') as rows
  from task t
  join unit u on u.tenant_id = t.tenant_id and u.id = t.lead_unit_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('kind', kind, 'step', step, 'dueAt', due_at, 'fired', fired_at is not null)) as rows
      from deadline where tenant_id = t.tenant_id and task_id = t.id) d on true
 where t.tenant_id = $1 and t.plan_id = $2
 order by t.component_code, t.id`;
const LOCK_TASKS = 'select id from task where tenant_id = $1 and plan_id = $2 order by id for no key update';
const WRITE = `
update plan
   set revision = revision + 1, calendar = coalesce($3::jsonb, calendar),
       policy = case when $4::jsonb is null then policy else jsonb_set(policy, '{ladder}', $4::jsonb) end
 where tenant_id = $1 and id = $2 returning revision`;
/** Shorter than the time after which PostgreSQL looks for a deadlock: it is never a person's command that has to give way. */
const WAIT_BRIEFLY = `set local lock_timeout = '700ms'`;
const LOCK_NOT_AVAILABLE = '55P03';

type Row = TaskRow & {
  title: string;
  cycle: string;
  updated_at: Date;
  lead_name: string;
  rows: (WantedDeadline & { fired: boolean })[];
};

export function planSettingsStore(manager: EntityManager): PlanSettingsStore {
  return {
    read: (tenantId, planId) => readSettings(manager, tenantId, planId),
    async lock(tenantId, planId) {
      try {
        await manager.query(WAIT_BRIEFLY);
        await manager.query(`${REVISION} for no key update`, [tenantId, planId]);
        await manager.query(LOCK_TASKS, [tenantId, planId]);
      } catch (error) {
        if ((error as DatabaseError).code === LOCK_NOT_AVAILABLE) return 'busy';
        throw error;
      }
      return readSettings(manager, tenantId, planId);
    },
    async write(tenantId, planId, { calendar, ladder }) {
      const texts = [calendar, ladder].map((one) => (one === undefined ? null : JSON.stringify(one)));
      return versionOf(await manager.query(WRITE, [tenantId, planId, ...texts]));
    },
  };
}

async function readSettings(
  manager: EntityManager,
  tenantId: string,
  planId: string,
): Promise<PlanSettings | null> {
  const [head] = await manager.query<{ revision: number }[]>(REVISION, [tenantId, planId]);
  if (head === undefined) return null;
  const { revision } = head;
  const plan = await planContextAt(manager.dataSource, (text, values) => manager.query(text, values), {
    tenantId,
    planId,
    revision,
  });
  if (plan === null) return null;
  const rows = await manager.query<Row[]>(TASKS, [tenantId, planId]);
  const tasks: TaskUnderPlan[] = rows.map((row) => ({
    task: onClock(plan, { ...row, snapshot: upgradeSnapshot(row.snapshot) }),
    title: row.title,
    cycle: row.cycle,
    leadName: row.lead_name,
    updatedAt: toInstant(row.updated_at),
    rows: row.rows.map((one) => ({ ...one, dueAt: toInstant(new Date(one.dueAt)) })),
  }));
  return { plan, revision, tasks };
}

import type { AdditionReads, AdditionRow, AdditionStore } from '@tctp/application';
import type { DataSource, EntityManager } from 'typeorm';
import { insertTasks } from './insert-tasks';
import { lockPlan } from './lock-plan';
import type { SaidColumns } from './said-row';
import { documentColumns, toSaid } from './said-row';

const STANDING = `
select (select count(*)::integer from plan_addition where tenant_id = $1 and plan_id = $2) as count,
       not exists (select from appraisal where tenant_id = $1 and plan_id = $2) as open,
       (select coalesce(max(row_number::integer), 0) from task
         where tenant_id = $1 and plan_id = $2 and row_number ~ '^[0-9]{1,6}$') as "lastNumber"`;
const ADD = `
insert into plan_addition (tenant_id, plan_id, sequence, row_id, component_code, reason, document_number,
                           document_issued_on, added_by, added_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const ROWS = `
select p.sequence, p.row_id as "rowId", p.component_code as "componentCode", p.reason, p.document_number as number,
       p.document_issued_on::text as "issuedOn", p.added_by as "accountId", a.display_name as "displayName",
       p.added_at as at, t.title, t.lead as "leadName", t.tasks
  from plan_addition p
  join account a on a.tenant_id = p.tenant_id and a.id = p.added_by
 cross join lateral (
   select max(t.title) as title, max(u.short_name) as lead,
          jsonb_agg(jsonb_build_object('id', t.id, 'lastDay', t.last_day) order by t.last_day nulls last, t.id) as tasks
     from task t join unit u on u.tenant_id = t.tenant_id and u.id = t.lead_unit_id
    where t.tenant_id = p.tenant_id and t.plan_id = p.plan_id and t.row_id = p.row_id) t
 where p.tenant_id = $1 and p.plan_id = $2 order by p.sequence desc`;
const TASKS_OF = `
select component_code as code, count(*)::integer as tasks
  from task where tenant_id = $1 and plan_id = $2 group by component_code`;

export function additionStore(manager: EntityManager): AdditionStore {
  return {
    async lock(tenantId, planId) {
      await lockPlan(manager, tenantId, planId);
      const [standing] = await manager.query<Standing[]>(STANDING, [tenantId, planId]);
      return standing ?? { count: 0, open: true, lastNumber: 0 };
    },
    async add(tenantId, planId, row, tasks) {
      const { sequence, rowId, componentCode, reason, document, by, at } = row;
      const said = [sequence, rowId, componentCode, reason, ...documentColumns(document), by, at];
      await manager.query(ADD, [tenantId, planId, ...said]);
      await insertTasks(manager, tenantId, planId, tasks);
    },
  };
}

interface Standing {
  count: number;
  open: boolean;
  lastNumber: number;
}

type Row = Omit<AdditionRow, 'document' | 'by' | 'at'> & SaidColumns;

export function additionReads(source: DataSource): AdditionReads {
  return {
    async read(tenantId, planId) {
      const key = [tenantId, planId];
      const [rows, counts, [standing]] = await Promise.all([
        source.query<Row[]>(ROWS, key),
        source.query<{ code: string; tasks: number }[]>(TASKS_OF, key),
        source.query<Standing[]>(STANDING, key),
      ]);
      return {
        rows: rows.map(toSaid),
        tasksOf: Object.fromEntries(counts.map(({ code, tasks }) => [code, tasks])),
        open: standing?.open ?? true,
      };
    },
  };
}

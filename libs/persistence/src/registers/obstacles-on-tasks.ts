import type { RegisterFilter } from '@tctp/application';
import type { TaskObstacle } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { foldText } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstant } from '../columns';
import { maySeeTask } from '../read/may-see-task';

/** From the history: what was reported, and the first answer or closing after it. An unanswered one may have gone up. */
const ON_TASKS = (reader: Actor) => `
select * from (
  select t.id as "taskId", t.component_code as component, t.title, coalesce(r.note, '') as text, r.at,
         jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit,
         case ended.code when 'obstacleAnswered' then 'answered' when 'obstacleClosed' then 'solved'
              else 'reported' end as state,
         ended.code is null and risen.at is not null as late, ended.note as answer,
         coalesce(ended.at, risen.at, r.at) as changed
    from task t
    join task_event r on r.tenant_id = t.tenant_id and r.task_id = t.id and r.code = 'obstacleReported'
    join unit u on u.tenant_id = t.tenant_id and u.id = t.lead_unit_id
    left join lateral (
      select n.code, n.note, n.at, n.sequence from task_event n
       where n.tenant_id = t.tenant_id and n.task_id = t.id and n.sequence > r.sequence
         and n.code in ('obstacleAnswered', 'obstacleClosed')
       order by n.sequence limit 1) ended on true
    left join lateral (
      select n.at from task_event n
       where n.tenant_id = t.tenant_id and n.task_id = t.id and n.sequence > r.sequence
         and n.code = 'obstacleEscalated' and (ended.sequence is null or n.sequence < ended.sequence)
       order by n.sequence limit 1) risen on true
   where t.tenant_id = $1 and t.plan_id = $3 and ${maySeeTask(reader.role)}
     and ($4::text is null or t.lead_unit_id = $4)) o
 where $5::text is null or o.state = $5
 order by o.at desc, o."taskId" limit $6`;

type Row = Omit<TaskObstacle, 'openedAt' | 'changedAt'> & { at: Date; changed: Date };

/** Words are looked for here: there are few of them in a plan. */
export async function obstaclesOnTasks(
  source: DataSource,
  reader: Actor,
  planId: string,
  { search, state, unitId, limit }: RegisterFilter,
): Promise<TaskObstacle[]> {
  const rows = await source.query<Row[]>(ON_TASKS(reader), [
    reader.tenantId,
    reader.unitId,
    planId,
    unitId ?? null,
    state ?? null,
    limit,
  ]);
  const words = foldText(search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows
    .filter(({ title, text, component }) => {
      const said = foldText(`${component} ${title} ${text}`);
      return words.every((word) => said.includes(word));
    })
    .map(({ at, changed, ...row }) => ({ ...row, openedAt: toInstant(at), changedAt: toInstant(changed) }));
}

import type { TaskFilter, TaskRow } from '@tctp/application';
import type { Actor, Relation } from '@tctp/domain';
import { foldText } from '@tctp/domain';
import type { StoredSnapshot } from '@tctp/workflow';
import { upgradeSnapshot } from '@tctp/workflow';
import type { DataSource } from 'typeorm';
import { toInstant, toInstantOrNull, toPointsOrNull } from '../columns';
import { maySeeTask } from './may-see-task';

/**
 * The list behind every screen, one query. $2 is the reader's unit; units below the office see only what they lead or
 * coordinate, and that is decided here, not in a screen.
 */
const TASK_ROWS = `
select t.id, t.version, t.plan_id, t.row_number, t.cycle, t.component_code, c.title as component_title,
       c.field_code, c.max_points, t.title, t.lead_unit_id, u.name as lead_name, u.short_name as lead_short_name,
       h.id as handler_id, h.display_name as handler_name, r.id as taker_id, r.display_name as taker_name,
       coalesce(mine.relation, 'none') as relation, t.snapshot, t.last_day::text, t.due_at, t.deadline_text, t.added_on::text, t.updated_at,
       files.total as evidence_count, files.of_mine > 0 as contributed
  from task t
  join component c on c.tenant_id = t.tenant_id and c.plan_id = t.plan_id and c.code = t.component_code
  join unit u on u.tenant_id = t.tenant_id and u.id = t.lead_unit_id
  left join account h on h.tenant_id = t.tenant_id and h.id = t.snapshot#>>'{context,handler}'
  left join lateral (
   select e.actor_id from task_event e
    where t.work_state = 'underReview' and e.tenant_id = t.tenant_id and e.task_id = t.id and e.code = 'reviewTaken'
    order by e.sequence desc limit 1
 ) taken on true
  left join account r on r.tenant_id = t.tenant_id and r.id = taken.actor_id
  left join task_unit mine on mine.tenant_id = t.tenant_id and mine.unit_id = $2 and mine.task_id = t.id
 cross join lateral (
   select count(*)::integer as total, count(*) filter (where e.unit_id = $2)::integer as of_mine
     from evidence e where e.tenant_id = t.tenant_id and e.task_id = t.id and e.removed_at is null
 ) files
 where t.tenant_id = $1`;

interface Row {
  id: string;
  version: number;
  plan_id: string;
  row_number: string;
  cycle: string;
  component_code: string;
  component_title: string;
  field_code: string;
  max_points: string | null;
  title: string;
  lead_unit_id: string;
  lead_name: string;
  lead_short_name: string;
  handler_id: string | null;
  handler_name: string | null;
  taker_id: string | null;
  taker_name: string | null;
  relation: Relation;
  snapshot: StoredSnapshot;
  last_day: string | null;
  due_at: Date | null;
  deadline_text: string;
  added_on: string | null;
  updated_at: Date;
  evidence_count: number;
  contributed: boolean;
}

export async function readTaskRows(
  source: DataSource,
  reader: Actor,
  filter: TaskFilter,
): Promise<TaskRow[]> {
  const params: unknown[] = [reader.tenantId, reader.unitId];
  const clauses: string[] = [];
  const where = (clause: (slot: string) => string, value: unknown) => {
    params.push(value);
    clauses.push(clause(`$${params.length}`));
  };
  clauses.push(maySeeTask(reader.role));
  if (filter.scope === 'mine') clauses.push('mine.relation is not null');
  if (filter.scope === 'review')
    clauses.push(`t.work_state in ('submitted', 'underReview', 'notApplicableAsked')`);
  if (filter.planId !== undefined) where((slot) => `t.plan_id = ${slot}`, filter.planId);
  if (filter.unitId !== undefined) where((slot) => `t.lead_unit_id = ${slot}`, filter.unitId);
  if (filter.work !== undefined) where((slot) => `t.work_state = ${slot}`, filter.work);
  if (filter.time !== undefined) where((slot) => `t.time_state = ${slot}`, filter.time);
  if (filter.dueBefore !== undefined) where((slot) => `t.last_day < ${slot}::date`, filter.dueBefore);
  if (filter.ids !== undefined) where((slot) => `t.id = any(${slot})`, filter.ids);
  for (const word of foldText(filter.search ?? '')
    .split(/\s+/)
    .filter(Boolean)) {
    where((slot) => `position(${slot} in t.search_text) > 0`, word);
  }
  const sql = [TASK_ROWS, ...clauses].join('\n   and ');
  const rows = await source.query<Row[]>(sql, params);
  return rows.map(toTaskRow);
}

function toTaskRow(row: Row): TaskRow {
  return {
    id: row.id,
    version: row.version,
    planId: row.plan_id,
    rowNumber: row.row_number,
    cycle: row.cycle,
    componentCode: row.component_code,
    componentTitle: row.component_title,
    fieldCode: row.field_code,
    componentMax: toPointsOrNull(row.max_points),
    title: row.title,
    lead: { id: row.lead_unit_id, name: row.lead_name, shortName: row.lead_short_name },
    handler: personOrNull(row.handler_id, row.handler_name),
    takenBy: personOrNull(row.taker_id, row.taker_name),
    relation: row.relation,
    contributed: row.contributed,
    snapshot: upgradeSnapshot(row.snapshot),
    lastDay: row.last_day,
    dueAt: toInstantOrNull(row.due_at),
    deadlineText: row.deadline_text,
    evidenceCount: row.evidence_count,
    addedOn: row.added_on,
    updatedAt: toInstant(row.updated_at),
  };
}

function personOrNull(accountId: string | null, displayName: string | null): TaskRow['handler'] {
  return accountId === null ? null : { accountId, displayName: displayName ?? '' };
}

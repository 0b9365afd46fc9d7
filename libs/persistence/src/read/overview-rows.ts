import type { PaperReads, ReadModels } from '@tctp/application';
import type { Overview } from '@tctp/contracts';
import type { Instant } from '@tctp/domain';
import { points } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstant } from '../columns';

const TARGET = `
select g.points, g.reason, g.set_at, a.id, a.display_name
  from plan_target g
  join account a on a.tenant_id = g.tenant_id and a.id = g.set_by
 where g.tenant_id = $1 and g.plan_id = $2
 order by g.sequence desc limit 1`;

export async function readTarget(
  source: DataSource,
  tenantId: string,
  planId: string,
): Promise<Overview['target']> {
  const [row] = await source.query<
    { points: string; reason: string; set_at: Date; id: string; display_name: string }[]
  >(TARGET, [tenantId, planId]);
  if (row === undefined) return null;
  const setBy = { accountId: row.id, displayName: row.display_name };
  return { points: points(row.points), reason: row.reason, setBy, setAt: toInstant(row.set_at) };
}

/** What moves points or time; everything else is in the history of its task. */
const TELLING = [
  'evidenceSubmitted',
  'evidenceApproved',
  'evidenceReturned',
  'taskReopened',
  'deadlinePassed',
  'taskBlocked',
  'taskUnblocked',
  'obstacleReported',
  'extensionGranted',
  'notApplicableGranted',
  'leadReassigned',
];
const HAPPENINGS = `
select t.id, t.component_code, t.title, e.code, e.params, e.at
  from task t
 cross join lateral (
   select code, params, at, sequence from task_event e
    where e.tenant_id = t.tenant_id and e.task_id = t.id and e.at >= $3 and e.code = any($4)
 ) e
 where t.tenant_id = $1 and t.plan_id = $2
 order by e.at desc, t.id, e.sequence desc limit 30`;

const HAPPENED = `
select e.code, count(*)::integer as times
  from task t
  join task_event e on e.tenant_id = t.tenant_id and e.task_id = t.id and e.at >= $3 and e.code = any($4)
 where t.tenant_id = $1 and t.plan_id = $2
 group by e.code`;

/** How often each of them was, in the order in which they are told. */
export async function countHappenings(
  source: DataSource,
  tenantId: string,
  planId: string,
  from: Instant,
): ReturnType<PaperReads['happened']> {
  const rows = await source.query<{ code: string; times: number }[]>(HAPPENED, [
    tenantId,
    planId,
    from,
    TELLING,
  ]);
  return rows.sort((one, other) => TELLING.indexOf(one.code) - TELLING.indexOf(other.code));
}

interface HappeningRow {
  id: string;
  component_code: string;
  title: string;
  code: string;
  params: Record<string, string | number>;
  at: Date;
}

export async function readHappenings(
  source: DataSource,
  tenantId: string,
  planId: string,
  from: Instant,
): ReturnType<ReadModels['happenings']> {
  const rows = await source.query<HappeningRow[]>(HAPPENINGS, [tenantId, planId, from, TELLING]);
  return rows.map((row) => ({
    taskId: row.id,
    componentCode: row.component_code,
    title: row.title,
    code: row.code,
    params: row.params,
    at: toInstant(row.at),
  }));
}

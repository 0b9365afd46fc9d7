import type { PastSubmission, PlanHistory, TaskHistory } from '@tctp/application';
import { groupedBy } from '@tctp/domain';
import type { Facts, Instant } from '@tctp/domain';
import type { HistoryEvent, StoredSnapshot } from '@tctp/workflow';
import { upgradeSnapshot } from '@tctp/workflow';
import type { DataSource } from 'typeorm';
import { readRegisterPast } from '../registers/register-books';
import { toInstant, toPointsOrNull } from '../columns';
import { setFactReads } from '../stores/set-fact-store';

/* Four queries for a whole plan, however many tasks it has. */
const TASKS = `
select id, component_code, lead_unit_id, snapshot from task where tenant_id = $1 and plan_id = $2 order by id`;
const EVENTS = `
select e.task_id, e.at, e.code, e.params
  from task t join task_event e on e.tenant_id = t.tenant_id and e.task_id = t.id
 where t.tenant_id = $1 and t.plan_id = $2 and e.at <= $3 order by e.task_id, e.sequence`;
const SUBMISSIONS = `
select s.task_id, s.number, s.submitted_at, s.claimed_facts, s.reviewed_facts,
       array(select distinct e.sha256 from evidence e
              where e.tenant_id = s.tenant_id and e.id = any(s.evidence_ids) order by e.sha256) as documents
  from task t join submission s on s.tenant_id = t.tenant_id and s.task_id = t.id
 where t.tenant_id = $1 and t.plan_id = $2 and s.submitted_at <= $3 order by s.task_id, s.number`;
const OFFICIAL = `
select component_code, points, recorded_at
  from score where tenant_id = $1 and plan_id = $2 and kind = 'official' and recorded_at <= $3 order by sequence`;

interface OfTask {
  task_id: string;
}
interface EventRow extends OfTask, Omit<HistoryEvent, 'at'> {
  at: Date;
}
interface SubmissionRow extends OfTask {
  number: number;
  submitted_at: Date;
  claimed_facts: Facts;
  reviewed_facts: Facts | null;
  documents: string[];
}

export async function readPlanHistory(
  source: DataSource,
  tenantId: string,
  planId: string,
  until: Instant,
): Promise<PlanHistory> {
  const key = [tenantId, planId];
  const past = [...key, until];
  const [tasks, events, submissions, official, registers, said] = await Promise.all([
    source.query<{ id: string; component_code: string; lead_unit_id: string; snapshot: StoredSnapshot }[]>(
      TASKS,
      key,
    ),
    source.query<EventRow[]>(EVENTS, past),
    source.query<SubmissionRow[]>(SUBMISSIONS, past),
    source.query<{ component_code: string; points: string | null; recorded_at: Date }[]>(OFFICIAL, past),
    readRegisterPast(source.manager, tenantId, planId, until),
    setFactReads(source).said(tenantId, planId),
  ]);
  const eventsOf = groupedBy(events, taskOf);
  const submissionsOf = groupedBy(submissions, taskOf);
  return {
    tasks: tasks.map((task): TaskHistory => ({
      taskId: task.id,
      componentCode: task.component_code,
      leadUnitId: task.lead_unit_id,
      plannedDueAt: upgradeSnapshot(task.snapshot).context.plannedDueAt,
      events: (eventsOf.get(task.id) ?? []).map(({ at, code, params }) => ({
        at: toInstant(at),
        code,
        params,
      })),
      submissions: (submissionsOf.get(task.id) ?? []).map(toSubmission),
    })),
    official: official.map((row) => ({
      componentCode: row.component_code,
      points: toPointsOrNull(row.points),
      at: toInstant(row.recorded_at),
    })),
    registers,
    facts: said.filter(({ at }) => at <= until),
  };
}

function toSubmission(row: SubmissionRow): PastSubmission {
  return {
    number: row.number,
    submittedAt: toInstant(row.submitted_at),
    claimed: row.claimed_facts,
    reviewed: row.reviewed_facts,
    documents: row.documents,
  };
}

function taskOf({ task_id }: OfTask): string {
  return task_id;
}

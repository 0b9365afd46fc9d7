import type { AnnexCycle, AnnexRow, IssuerRow, PaperReads, ProofRow } from '@tctp/application';
import type { Actor, WorkState } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstantOrNull, toPointsOrNull } from '../columns';
import { decisionReads } from './decision-rows';
import { maySeeTask } from './may-see-task';
import { byDay, toDocument } from './proof-columns';
import type { DocumentColumns } from './proof-columns';
import { reportReads } from './report-reads';
import { countHappenings } from './overview-rows';

/**
 * Tasks with the words of their rows, in the order of the plan: rows are named r01, r02 … or 1, 2 …, so the shorter name
 * comes first. A submission stands while it waits for its review, and once it is approved.
 */
const annexOf = (scope: string) => `
select t.id, t.row_id, t.row_number, t.cycle, t.component_code, t.title, u.name as lead_name, t.deliverable, t.requirement,
       t.deadline_text, t.added_on::text, t.work_state, t.time_state, c.max_points, s.submitted_at,
       array(select o.name from unnest(t.coordinator_ids) with ordinality as named(unit_id, place)
               join unit o on o.tenant_id = t.tenant_id and o.id = named.unit_id order by named.place) as coordinators
  from task t
  join unit u on u.tenant_id = t.tenant_id and u.id = t.lead_unit_id
  join component c on c.tenant_id = t.tenant_id and c.plan_id = t.plan_id and c.code = t.component_code
  left join lateral (
    select submitted_at, outcome from submission
     where tenant_id = t.tenant_id and task_id = t.id order by number desc limit 1
  ) s on s.outcome in ('pending', 'approved')
 where t.tenant_id = $1 and t.plan_id = $3 and ${scope}
 order by length(t.row_id), t.row_id, t.due_at nulls last, t.cycle, t.id`;

const proofsOf = (scope: string) => `
select distinct on (t.component_code, e.sha256)
       t.component_code, e.file_name, e.document_number, e.document_issued_on::text as issued_on, e.document_issuer,
       e.document_subject
  from evidence e join task t on t.tenant_id = e.tenant_id and t.id = e.task_id
 where e.tenant_id = $1 and t.plan_id = $3 and e.uploaded_at <= $4 and (e.removed_at is null or e.removed_at > $4)
   and ${scope}
 order by t.component_code, e.sha256, e.uploaded_at, e.id`;

const ISSUER = `
select u.name, a.name as "aboveName"
  from unit u left join unit a on a.tenant_id = u.tenant_id and a.id = u.parent_id
 where u.tenant_id = $1 and u.id = $2`;

interface TaskOfRow {
  id: string;
  row_id: string;
  row_number: string;
  cycle: string;
  component_code: string;
  title: string;
  lead_name: string;
  deliverable: string;
  requirement: string;
  deadline_text: string;
  added_on: string | null;
  work_state: WorkState;
  time_state: string;
  max_points: string | null;
  submitted_at: Date | null;
  coordinators: string[];
}

interface ProofOfComponent extends DocumentColumns {
  component_code: string;
}

/** What every unit was called on a day, those that are closed since among them. */
const NAMES = `
select u.id, coalesce((select n.name from unit_name n
                        where n.tenant_id = u.tenant_id and n.unit_id = u.id and n.before > $2
                        order by n.before, n.number limit 1), u.name) as name
  from unit u where u.tenant_id = $1`;

/** One query for each, however large the plan is. */
export function paperReads(source: DataSource): PaperReads {
  return {
    ...reportReads(source),
    annex: async (reader, planId) =>
      rowsOf(await source.query<TaskOfRow[]>(annexOf(maySeeTask(reader.role)), keyOf(reader, planId))),
    proofs: async (reader, planId, until) => {
      const rows = await source.query<ProofOfComponent[]>(proofsOf(maySeeTask(reader.role)), [
        ...keyOf(reader, planId),
        until,
      ]);
      return rows
        .map((row): ProofRow => ({ componentCode: row.component_code, ...toDocument(row) }))
        .sort(byDay);
    },
    issuer: async (tenantId, unitId) => {
      const [row] = await source.query<IssuerRow[]>(ISSUER, [tenantId, unitId]);
      return row ?? null;
    },
    ...decisionReads(source),
    unitNames: async (tenantId, day) => {
      const rows = await source.query<{ id: string; name: string }[]>(NAMES, [tenantId, day]);
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    happened: (tenantId, planId, from) => countHappenings(source, tenantId, planId, from),
  };
}

function keyOf(reader: Actor, planId: string): [string, string, string] {
  return [reader.tenantId, reader.unitId, planId];
}

/** Cycles of one row under one lead are one row of the annex; a cycle that another unit has taken over stands apart. */
function rowsOf(tasks: readonly TaskOfRow[]): AnnexRow[] {
  const rows = new Map<string, AnnexRow & { cycles: AnnexCycle[] }>();
  for (const task of tasks) {
    const id = [task.row_id, task.lead_name].join('\n');
    const row = rows.get(id) ?? { ...wordsOf(task), cycles: [] };
    row.cycles.push({
      taskId: task.id,
      cycle: task.cycle,
      work: task.work_state,
      overdue: task.time_state === 'overdue',
      submittedAt: toInstantOrNull(task.submitted_at),
    });
    rows.set(id, row);
  }
  return [...rows.values()];
}

function wordsOf(task: TaskOfRow): Omit<AnnexRow, 'cycles'> {
  return {
    id: task.row_id,
    number: task.row_number,
    componentCode: task.component_code,
    title: task.title,
    leadName: task.lead_name,
    coordinatorNames: task.coordinators,
    deliverable: task.deliverable,
    requirement: task.requirement,
    deadlineText: task.deadline_text,
    addedOn: task.added_on,
    componentMax: toPointsOrNull(task.max_points),
  };
}

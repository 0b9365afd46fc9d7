import type { LedgerRow, PlanRowSummary } from '@tctp/application';
import { isLate, leftOutBy } from '@tctp/application';
import type { Instant, Points, ScoreKind, WorkState } from '@tctp/domain';
import type { ComponentProgress, TaskProgress } from '@tctp/forecast';
import type { DataSource } from 'typeorm';
import { toInstant, toInstantOrNull, toPointsOrNull } from '../columns';

const PLANS = `
select p.id, p.number, p.title, p.year, u.id as "authorityId", u.name as "authorityName", p.issued_on::text as "issuedOn", p.ends_on::text as "endsOn",
       (select count(*)::integer from task t where t.tenant_id = p.tenant_id and t.plan_id = p.id) as "taskCount",
       (select coalesce(jsonb_agg(jsonb_build_object('code', f->>'code', 'title', f->>'title') order by place), '[]')
          from jsonb_array_elements(p.criteria_set->'fields') with ordinality as fields(f, place)) as fields
  from plan p join unit u on u.tenant_id = p.tenant_id and u.id = p.authority_unit_id
 where p.tenant_id = $1 order by p.year desc, p.id`;

export function readPlans(source: DataSource, tenantId: string): Promise<PlanRowSummary[]> {
  return source.query<PlanRowSummary[]>(PLANS, [tenantId]);
}

const LATEST_SCORES = `
select distinct on (component_code, kind) component_code, kind, points, reason_code, reason_params, recorded_at
  from score
 where tenant_id = $1 and plan_id = $2 and ($3::timestamptz is null or recorded_at < $3)
 order by component_code, kind, sequence desc`;
const SCORE_HISTORY = `
select component_code, kind, points, reason_code, reason_params, recorded_at
  from score where tenant_id = $1 and plan_id = $2 and component_code = $3
 order by sequence desc`;

interface ScoreRow {
  component_code: string;
  kind: ScoreKind;
  points: string | null;
  reason_code: string;
  reason_params: Record<string, string | number>;
  recorded_at: Date;
}

export async function readLatestScores(
  source: DataSource,
  tenantId: string,
  planId: string,
  before?: Instant,
): Promise<LedgerRow[]> {
  const rows = await source.query<ScoreRow[]>(LATEST_SCORES, [tenantId, planId, before ?? null]);
  return rows.map(toLedgerRow);
}

export async function readScoreHistory(
  source: DataSource,
  tenantId: string,
  planId: string,
  componentCode: string,
): Promise<LedgerRow[]> {
  const rows = await source.query<ScoreRow[]>(SCORE_HISTORY, [tenantId, planId, componentCode]);
  return rows.map(toLedgerRow);
}

function toLedgerRow(row: ScoreRow): LedgerRow {
  return {
    componentCode: row.component_code,
    kind: row.kind,
    points: toPointsOrNull(row.points),
    reason: { code: row.reason_code, params: row.reason_params },
    recordedAt: toInstant(row.recorded_at),
  };
}

const TASKS_OF_PLAN = `
select t.component_code, t.id, t.work_state, t.time_state, t.due_at, t.lead_unit_id,
       t.snapshot#>>'{context,submission,at}' as submitted_at, t.snapshot#>>'{context,planIssuedAt}' as plan_issued_at
  from task t where t.tenant_id = $1 and t.plan_id = $2 order by t.component_code, t.id`;

const AWAITED = `
select distinct body->>'component' as code from register_entry
 where tenant_id = $1 and plan_id = $2 and register = 'petitions' and state = 'sent'`;

interface ProgressRow {
  component_code: string;
  id: string;
  work_state: WorkState;
  time_state: string;
  due_at: Date | null;
  lead_unit_id: string;
  /** As the machine keeps moments. */
  submitted_at: string | null;
  plan_issued_at: string;
}

/** How far each component has come: its tasks, and the points recorded for it so far. */
export async function readProgress(
  source: DataSource,
  tenantId: string,
  planId: string,
): Promise<ComponentProgress[]> {
  const rows = await source.query<ProgressRow[]>(TASKS_OF_PLAN, [tenantId, planId]);
  const scores = await readLatestScores(source, tenantId, planId);
  const petitioned = await source.query<{ code: string }[]>(AWAITED, [tenantId, planId]);
  const awaited = new Set(petitioned.map(({ code }) => code));
  const scoreOf = (code: string, kind: ScoreKind): LedgerRow | undefined =>
    scores.find((score) => score.componentCode === code && score.kind === kind);
  const pointsOf = (code: string, kind: ScoreKind): Points | null => scoreOf(code, kind)?.points ?? null;
  const codes = new Set([
    ...rows.map((row) => row.component_code),
    ...scores.map((score) => score.componentCode),
    ...awaited,
  ]);
  return [...codes].map((componentCode) => ({
    componentCode,
    tasks: rows.filter((row) => row.component_code === componentCode).map(toTaskProgress),
    claimed: pointsOf(componentCode, 'claimed'),
    reviewed: pointsOf(componentCode, 'reviewed'),
    official: pointsOf(componentCode, 'official'),
    ruled: leftOutBy(scoreOf(componentCode, 'reviewed')),
    awaitsSuperior: awaited.has(componentCode),
  }));
}

function toTaskProgress(row: ProgressRow): TaskProgress {
  const awaitingReview = row.work_state === 'submitted' || row.work_state === 'underReview';
  const dueAt = toInstantOrNull(row.due_at);
  const { submitted_at: submittedAt, plan_issued_at: issuedAt } = row;
  return {
    taskId: row.id,
    work: row.work_state,
    overdue: row.time_state === 'overdue',
    awaitingReview,
    handedInLate: awaitingReview && isLate({ submittedAt, dueAt, issuedAt }),
    dueAt,
    leadUnitId: row.lead_unit_id,
  };
}

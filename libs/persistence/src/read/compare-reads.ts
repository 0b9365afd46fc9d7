import type { CompareReads, PlanToCompare, StandingScore, TaskOfPlan, UnitOfTree } from '@tctp/application';
import { leftOutBy } from '@tctp/application';
import type { Reason, WorkState } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstantOrNull, toPointsOrNull } from '../columns';

const TREE = `
select id, parent_id as "parentId", kind, name, short_name as "shortName" from unit where tenant_id = $1 order by name, id`;

const YEARS = `select distinct year from plan where tenant_id = $1 order by year desc`;

/** Plans of a year are mostly scored by one and the same set, which travels once. */
const PLANS = `
with chosen as (
  select p.id, p.number, p.year, p.authority_unit_id, p.baseline, p.criteria_set, md5(p.criteria_set::text) as set_key
    from plan p
   where p.tenant_id = $1 and ($2::integer is null or p.year = $2) and ($3::text is null or p.authority_unit_id = $3)
)
select c.id, c.number, c.year, c.authority_unit_id, c.baseline, c.set_key, coalesce(a.state, 'none') as appraisal,
       coalesce(f.facts, '{}') as facts,
       case when row_number() over (partition by c.set_key order by c.id) = 1 then c.criteria_set end as criteria_set
  from chosen c
  left join lateral (
    select state from appraisal where tenant_id = $1 and plan_id = c.id order by number desc limit 1) a on true
  left join lateral (
    select jsonb_object_agg(fact, value) as facts from (
      select distinct on (fact) fact, value from plan_fact
       where tenant_id = $1 and plan_id = c.id order by fact, sequence desc) said
     where value is not null) f on true
 order by c.year desc, c.id`;

const SCORES = `
select distinct on (plan_id, component_code, kind) plan_id, kind, component_code, points,
       case when kind = 'reviewed' and points is null then jsonb_build_object('code', reason_code, 'params', reason_params)
       end as reason
  from score where tenant_id = $1 and plan_id = any($2) and kind <> 'forecast'
 order by plan_id, component_code, kind, sequence desc`;

const TASKS = `
select plan_id, component_code, id, work_state, time_state, due_at, lead_unit_id
  from task where tenant_id = $1 and plan_id = any($2) order by plan_id, component_code, id`;

interface PlanRow {
  id: string;
  number: string;
  year: number;
  authority_unit_id: string;
  baseline: PlanToCompare['baseline'];
  set_key: string;
  appraisal: PlanToCompare['appraisal'];
  facts: PlanToCompare['facts'];
  criteria_set: PlanToCompare['criteriaSet'] | null;
}

interface ScoreRow {
  plan_id: string;
  kind: StandingScore['kind'];
  component_code: string;
  points: string | null;
  reason: Reason | null;
}

interface TaskRow {
  plan_id: string;
  component_code: string;
  id: string;
  work_state: WorkState;
  time_state: string;
  due_at: Date | null;
  lead_unit_id: string;
}

export function compareReads(source: DataSource): CompareReads {
  return {
    tree: (tenantId) => source.query<UnitOfTree[]>(TREE, [tenantId]),
    years: async (tenantId) =>
      (await source.query<{ year: number }[]>(YEARS, [tenantId])).map(({ year }) => year),
    plans: async (tenantId, of) => {
      const [year, unitId] = 'year' in of ? [of.year, null] : [null, of.unitId];
      return withSets(await source.query<PlanRow[]>(PLANS, [tenantId, year, unitId]));
    },
    scores: async (tenantId, planIds) =>
      (await source.query<ScoreRow[]>(SCORES, [tenantId, planIds])).map(toScore),
    tasks: async (tenantId, planIds) =>
      (await source.query<TaskRow[]>(TASKS, [tenantId, planIds])).map(toTask),
  };
}

function withSets(rows: readonly PlanRow[]): PlanToCompare[] {
  const sets = new Map(
    rows.flatMap(({ set_key: key, criteria_set: set }) => (set === null ? [] : [[key, set] as const])),
  );
  return rows.map((row) => {
    const criteriaSet = sets.get(row.set_key);
    if (criteriaSet === undefined) throw new Error(`The set of plan ${row.id} did not come with its plans`);
    const { id, number, year, baseline, appraisal, facts } = row;
    return {
      id,
      number,
      year,
      unitId: row.authority_unit_id,
      setKey: row.set_key,
      criteriaSet,
      baseline,
      appraisal,
      facts,
    };
  });
}

function toScore({ plan_id: planId, kind, component_code: code, points, reason }: ScoreRow): StandingScore {
  const known = toPointsOrNull(points);
  const leftOut = reason === null ? null : leftOutBy({ points: known, reason });
  return { planId, code, kind, points: known, leftOut };
}

function toTask(row: TaskRow): TaskOfPlan {
  return {
    planId: row.plan_id,
    code: row.component_code,
    taskId: row.id,
    work: row.work_state,
    overdue: row.time_state === 'overdue',
    awaitingReview: row.work_state === 'submitted' || row.work_state === 'underReview',
    dueAt: toInstantOrNull(row.due_at),
    leadUnitId: row.lead_unit_id,
  };
}

import type { ForecastView } from '@tctp/contracts';
import { addDays, localDateOf, startOfDay } from '@tctp/calendar';
import type { Instant, LocalDate } from '@tctp/domain';
import type { Forecast, ForecastInput, View } from '@tctp/forecast';
import { forecast } from '@tctp/forecast';
import type { Clock, PlanContext } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { chancesView } from './chances-view';
import { withTimeLeft } from './plan-progress';
import type { PastProgress } from './progress-as-of';
import { progressAsOf } from './progress-as-of';

export interface PlanForecast {
  plan: PlanContext;
  input: ForecastInput;
  forecast: Forecast;
  now: Instant;
}

/** The plan as it stands and where it would end: the ground under every list, sheet and score. */
export async function forecastPlan(
  deps: { read: ReadModels; clock: Clock },
  tenantId: string,
  planId: string,
): Promise<PlanForecast | null> {
  const plan = await deps.read.planContext(tenantId, planId);
  if (plan === null) return null;
  const now = await deps.clock.now();
  const components = await deps.read.progress(tenantId, planId);
  return made(plan, { components, records: {} }, now);
}

/** Lists and sheets do without: what chances rest on is read where they are shown. */
async function withRisks(
  deps: { read: ReadModels },
  { plan, now, input }: PlanForecast,
): Promise<PlanForecast> {
  const { records, documents } = await deps.read.riskFacts(plan.tenantId, plan.id);
  const components = input.components.map((component) => ({
    ...component,
    tasks: component.tasks.map((task) => ({ ...task, documents: documents[task.taskId] ?? [] })),
  }));
  return made(plan, { components, records }, now);
}

/** The same as it would have been said at the end of a past day, from nothing but what had happened by then. */
async function forecastPast(
  deps: { read: ReadModels; clock: Clock },
  plan: PlanContext,
  day: LocalDate,
): Promise<PlanForecast> {
  const moment = startOfDay(plan.calendar, addDays(day, 1));
  const history = await deps.read.history(plan.tenantId, plan.id, moment);
  return made(plan, progressAsOf(plan, history, moment), moment);
}

function made(plan: PlanContext, known: PastProgress, now: Instant): PlanForecast {
  const input: ForecastInput = {
    set: plan.criteriaSet,
    baseline: plan.baseline,
    components: withTimeLeft(known.components, plan, now),
    records: known.records,
    now,
  };
  return { plan, now, input, forecast: forecast(input) };
}

export interface ForecastQuery {
  /** As of the end of this day; today's state where it is left out. */
  asOf?: LocalDate | undefined;
  view?: View | undefined;
}

export async function readForecast(
  deps: { read: ReadModels; clock: Clock },
  tenantId: string,
  planId: string,
  query: ForecastQuery = {},
): Promise<Result<ForecastView>> {
  const today = await forecastPlan(deps, tenantId, planId);
  if (today === null) return refuse({ code: 'plan-unknown' });
  const { plan } = today;
  if (query.asOf !== undefined && query.asOf > localDateOf(plan.calendar, today.now)) {
    return refuse({ code: 'as-of-future' });
  }
  const made =
    query.asOf === undefined ? await withRisks(deps, today) : await forecastPast(deps, plan, query.asOf);
  const { now } = made;
  const { baseline, criteriaSet } = plan;
  return accept({
    planId: plan.id,
    asOf: now,
    max: made.forecast.max,
    total: made.forecast.total,
    baseline: {
      year: baseline.year,
      total: baseline.total,
      evidencePoints: baseline.evidencePoints,
      surveyPoints: baseline.surveyPoints,
      rank: baseline.rank,
      rankedUnits: baseline.rankedUnits,
    },
    outsideControl: made.forecast.outsideControl,
    chances: chancesView(made.input, query.view ?? 'likely'),
    lines: made.forecast.lines.map((line) => ({
      ...line,
      taskIds: [...line.taskIds],
      title:
        criteriaSet.components.find((one) => one.code === line.code)?.title ??
        criteriaSet.fields.find((one) => one.code === line.fieldCode)?.title ??
        line.code,
    })),
    unknown: made.forecast.unknown.map((risk) => ({
      ...risk,
      components: [...risk.components],
      fieldTitle: criteriaSet.fields.find((one) => one.code === risk.fieldCode)?.title ?? risk.fieldCode,
    })),
  });
}

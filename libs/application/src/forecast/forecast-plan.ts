import { addDays, localDateOf, startOfDay } from '@tctp/calendar';
import type { Facts, Instant, LocalDate } from '@tctp/domain';
import type { Forecast, ForecastInput } from '@tctp/forecast';
import { calibrate, forecast } from '@tctp/forecast';
import type { PlanContext } from '../decision';
import type { Clock } from '../ports';
import type { ReadModels, Verdicts } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { FactsAtHand } from './facts-of-set';
import { factsAt, factsAtHand, factsOfSet, factsToday } from './facts-of-set';
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
  const facts = await factsToday(deps, plan, components, now);
  return made(plan, { components, records: {} }, now, { pairs: [], reviewers: {}, facts });
}

export interface Moment {
  /** As of the end of this day; today's state where it is left out. */
  asOf?: LocalDate | undefined;
}

/**
 * The same with what chances rest on: how units have kept their dates, which documents stand behind what, and how
 * appraisers have taken what was reviewed. Lists and sheets do without; it is read where chances are shown.
 */
export async function forecastWithRisks(
  deps: { read: ReadModels; clock: Clock },
  tenantId: string,
  planId: string,
  { asOf }: Moment = {},
): Promise<Result<PlanForecast>> {
  const plan = await deps.read.planContext(tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const today = await deps.clock.now();
  if (asOf !== undefined && asOf > localDateOf(plan.calendar, today)) return refuse({ code: 'as-of-future' });
  const now = asOf === undefined ? today : startOfDay(plan.calendar, addDays(asOf, 1));
  const known = asOf === undefined ? await standingToday(deps, plan) : await standingAt(deps, plan, now);
  const verdicts = await deps.read.verdicts(tenantId, planId, now);
  const facts = await factsOfSet(deps, plan, known.components, known.atHand, now);
  return accept(made(plan, known, now, { ...verdicts, facts }));
}

type Standing = PastProgress & { atHand: FactsAtHand };

async function standingAt(
  { read }: { read: ReadModels },
  plan: PlanContext,
  now: Instant,
): Promise<Standing> {
  const history = await read.history(plan.tenantId, plan.id, now);
  return { ...progressAsOf(plan, history, now), atHand: factsAt(history, now) };
}

async function standingToday({ read }: { read: ReadModels }, plan: PlanContext): Promise<Standing> {
  const { tenantId, id: planId } = plan;
  const [progress, { records, documents }, atHand] = await Promise.all([
    read.progress(tenantId, planId),
    read.riskFacts(tenantId, planId),
    factsAtHand({ read }, plan),
  ]);
  const components = progress.map((component) => ({
    ...component,
    tasks: component.tasks.map((task) => ({ ...task, documents: documents[task.taskId] ?? [] })),
  }));
  return { components, records, atHand };
}

function made(
  plan: PlanContext,
  known: PastProgress,
  now: Instant,
  more: Verdicts & { facts: Facts },
): PlanForecast {
  const components = known.components.map((component) => ({
    ...component,
    reviewer: more.reviewers[component.componentCode] ?? null,
  }));
  const input: ForecastInput = {
    set: plan.criteriaSet,
    baseline: plan.baseline,
    components: withTimeLeft(components, plan, now),
    records: known.records,
    calibration: calibrate(more.pairs),
    facts: more.facts,
    calendar: plan.calendar,
    now,
  };
  return { plan, now, input, forecast: forecast(input) };
}

import type { ForecastView } from '@tctp/contracts';
import type { Instant } from '@tctp/domain';
import type { Forecast } from '@tctp/forecast';
import { forecast } from '@tctp/forecast';
import type { Clock, PlanContext } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

export interface PlanForecast {
  plan: PlanContext;
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
  return {
    plan,
    now,
    forecast: forecast({ set: plan.criteriaSet, baseline: plan.baseline, components, now }),
  };
}

export async function readForecast(
  deps: { read: ReadModels; clock: Clock },
  tenantId: string,
  planId: string,
): Promise<Result<ForecastView>> {
  const made = await forecastPlan(deps, tenantId, planId);
  if (made === null) return refuse({ code: 'plan-unknown' });
  const { plan, now } = made;
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

import type { ScoreList } from '@tctp/contracts';
import type { Actor, ScoreKind } from '@tctp/domain';
import { forecastScopeOf, seesWholePlan } from '@tctp/domain';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { Moment, PlanForecast } from '../forecast/forecast-plan';
import { forecastPlan, forecastWithRisks } from '../forecast/forecast-plan';
import { partsOf } from '../forecast/read-own-forecast';
import type { Clock } from '../ports';

/**
 * Claimed, reviewed, forecast and official points side by side. The forecast is computed, not read: it is never stale.
 * A unit sees the components it has a part in; to whom no forecast is shown, it is left out here too.
 */
export async function readScores(
  deps: { read: ReadModels; clock: Clock },
  reader: Actor,
  planId: string,
  { asOf }: Moment = {},
): Promise<Result<ScoreList>> {
  const made = await atMoment(deps, reader.tenantId, planId, { asOf });
  if (!made.ok) return made;
  const { plan, forecast, now } = made.value;
  const ledger = await deps.read.latestScores(reader.tenantId, planId, asOf === undefined ? undefined : now);
  const own = seesWholePlan(reader.role)
    ? null
    : partsOf(await deps.read.tasks(reader, { scope: 'mine', planId }));
  const foretold = forecastScopeOf(reader.role) !== null;
  const latest = (code: string, kind: ScoreKind) => {
    const row = ledger.find((one) => one.componentCode === code && one.kind === kind);
    return row === undefined ? null : { points: row.points, reason: row.reason, recordedAt: row.recordedAt };
  };
  return accept({
    planId,
    components: plan.criteriaSet.components
      .filter(({ code }) => own?.has(code) ?? true)
      .map((component) => {
        const line = forecast.lines.find((one) => one.kind === 'component' && one.code === component.code);
        const last = plan.baseline?.components.find((one) => one.code === component.code);
        return {
          code: component.code,
          title: component.title,
          fieldCode: component.fieldCode,
          max: component.max,
          baseline: last?.points ?? null,
          claimed: latest(component.code, 'claimed'),
          reviewed: latest(component.code, 'reviewed'),
          forecast:
            line === undefined || !foretold
              ? null
              : { points: line.likely, reason: line.reason, recordedAt: now },
          official: latest(component.code, 'official'),
        };
      }),
  });
}

async function atMoment(
  deps: { read: ReadModels; clock: Clock },
  tenantId: string,
  planId: string,
  moment: Moment,
): Promise<Result<PlanForecast>> {
  if (moment.asOf !== undefined) return forecastWithRisks(deps, tenantId, planId, moment);
  const made = await forecastPlan(deps, tenantId, planId);
  return made === null ? refuse({ code: 'plan-unknown' }) : accept(made);
}

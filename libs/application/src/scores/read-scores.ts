import type { ScoreList } from '@tctp/contracts';
import type { ScoreKind } from '@tctp/domain';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { forecastPlan } from '../forecast/forecast-plan';
import type { Clock } from '../ports';

/** Claimed, reviewed, forecast and official points side by side. The forecast is computed, not read: it is never stale. */
export async function readScores(
  deps: { read: ReadModels; clock: Clock },
  tenantId: string,
  planId: string,
): Promise<Result<ScoreList>> {
  const made = await forecastPlan(deps, tenantId, planId);
  if (made === null) return refuse({ code: 'plan-unknown' });
  const { plan, forecast, now } = made;
  const ledger = await deps.read.latestScores(tenantId, planId);
  const latest = (code: string, kind: ScoreKind) => {
    const row = ledger.find((one) => one.componentCode === code && one.kind === kind);
    return row === undefined ? null : { points: row.points, reason: row.reason, recordedAt: row.recordedAt };
  };
  return accept({
    planId,
    components: plan.criteriaSet.components.map((component) => {
      const line = forecast.lines.find((one) => one.kind === 'component' && one.code === component.code);
      const last = plan.baseline.components.find((one) => one.code === component.code);
      return {
        code: component.code,
        title: component.title,
        fieldCode: component.fieldCode,
        max: component.max,
        baseline: last?.points ?? null,
        claimed: latest(component.code, 'claimed'),
        reviewed: latest(component.code, 'reviewed'),
        forecast: line === undefined ? null : { points: line.likely, reason: line.reason, recordedAt: now },
        official: latest(component.code, 'official'),
      };
    }),
  });
}

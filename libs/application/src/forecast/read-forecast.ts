import type { ForecastView } from '@tctp/contracts';
import type { View } from '@tctp/forecast';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept } from '../refusal';
import { chancesView } from './chances-view';
import type { Moment } from './forecast-plan';
import { forecastWithRisks } from './forecast-plan';
import { titleOf } from './title-of';
import { lastYearOf } from '../plans/last-year';

export interface ForecastQuery extends Moment {
  view?: View | undefined;
}

export async function readForecast(
  deps: { read: ReadModels; clock: Clock },
  tenantId: string,
  planId: string,
  query: ForecastQuery = {},
): Promise<Result<ForecastView>> {
  const found = await forecastWithRisks(deps, tenantId, planId, query);
  if (!found.ok) return found;
  const made = found.value;
  const { plan, now } = made;
  const { baseline, criteriaSet } = plan;
  return accept({
    scope: 'plan',
    planId: plan.id,
    asOf: now,
    max: made.forecast.max,
    total: made.forecast.total,
    baseline: {
      year: lastYearOf(plan),
      total: baseline?.total ?? null,
      evidencePoints: baseline?.evidencePoints ?? null,
      surveyPoints: baseline?.surveyPoints ?? null,
      rank: baseline?.rank ?? null,
      rankedUnits: baseline?.rankedUnits ?? null,
    },
    outsideControl: made.forecast.outsideControl,
    closing: [...made.forecast.closing],
    chances: chancesView(made.input, query.view ?? 'likely'),
    lines: made.forecast.lines.map((line) => ({
      ...line,
      taskIds: [...line.taskIds],
      title: titleOf(criteriaSet, line),
    })),
    unknown: made.forecast.unknown.map((risk) => ({
      ...risk,
      components: [...risk.components],
      fieldTitle: criteriaSet.fields.find((one) => one.code === risk.fieldCode)?.title ?? risk.fieldCode,
    })),
  });
}

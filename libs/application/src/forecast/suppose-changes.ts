import type { Supposed, WhatIfView } from '@tctp/contracts';
import type { Points } from '@tctp/domain';
import { comparePoints } from '@tctp/domain';
import type { Change, ChanceForecast } from '@tctp/forecast';
import { compareChanges } from '@tctp/forecast';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { PlanForecast } from './forecast-plan';
import { forecastWithRisks } from './forecast-plan';
import type { ForecastQuery } from './read-forecast';
import { outcomesView, reasonsView, rounded } from './rounded';

/** What if: the forecast over today's state beside the one over a supposed state. Nothing is written. */
export async function supposeChanges(
  deps: { read: ReadModels; clock: Clock },
  tenantId: string,
  planId: string,
  query: ForecastQuery & { supposed: readonly Supposed[]; target?: Points | undefined },
): Promise<Result<WhatIfView>> {
  const found = await forecastWithRisks(deps, tenantId, planId, query);
  if (!found.ok) return found;
  const { input, plan, now, forecast } = found.value;
  const changes: Change[] = [];
  for (const one of query.supposed) {
    const change = changeOf(found.value, one);
    if (!change.ok) return change;
    changes.push(change.value);
  }
  const view = query.view ?? 'likely';
  const target = query.target ?? forecast.baselineTotal ?? forecast.total.likely;
  const made = compareChanges(input, changes, { view, target });
  return accept({
    planId: plan.id,
    asOf: now,
    view,
    supposed: [...query.supposed],
    before: expected(made.before),
    after: expected(made.after),
    moved: made.moved.map(({ code, before, after }) => ({
      code,
      before: rounded(before, 2),
      after: rounded(after, 2),
    })),
    atLeast: {
      points: target,
      before: rounded(made.target?.before ?? 0, 4),
      after: rounded(made.target?.after ?? 0, 4),
    },
    caveats: reasonsView(made.after.points.caveats),
  });
}

/** A component stands for all of its tasks. */
function changeOf({ plan, input }: PlanForecast, { code, becomes, by }: Supposed): Result<Change> {
  const { components, fields } = plan.criteriaSet;
  const component = components.find((one) => one.code === code);
  const when = by === undefined ? {} : { by };
  if (becomes === 'approved') {
    const own = component === undefined ? [] : input.components.filter((one) => one.componentCode === code);
    const named = input.components.some(({ tasks }) => tasks.some(({ taskId }) => taskId === code));
    const taskIds = named ? [code] : own.flatMap(({ tasks }) => tasks.map(({ taskId }) => taskId));
    if (!named && component === undefined) return refuse({ code: 'component-unknown', component: code });
    return accept({ kind: 'approved', taskIds, ...when });
  }
  const survey = fields.find((field) => field.code === code && field.kind === 'survey');
  const scored = component ?? (becomes === 'notRecognised' ? undefined : survey);
  if (scored === undefined) return refuse({ code: 'component-unknown', component: code });
  const { max } = scored;
  if (max === null) return refuse({ code: 'maximum-unknown', component: code });
  if (becomes === 'notRecognised') return accept({ kind: 'notRecognised', componentCode: code, ...when });
  if (comparePoints(becomes, max) > 0) return refuse({ code: 'points-above-maximum', max });
  return accept({ kind: 'points', componentCode: code, points: becomes, ...when });
}

function expected({ points, mean, middle, total }: ChanceForecast): WhatIfView['before'] {
  return { likely: points.total.likely, mean: rounded(mean, 2), middle, outcomes: outcomesView(total) };
}

import type { ForecastAnswer, UnitForecastView } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { forecastScopeOf, subtractPoints, sumKnown, sumPoints } from '@tctp/domain';
import { forecastChances, meanOf, workOrder } from '@tctp/forecast';
import type { ForecastLine } from '@tctp/forecast';
import type { Clock } from '../ports';
import type { ReadModels, TaskRow } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { orderedView } from './chances-view';
import type { PlanForecast } from './forecast-plan';
import { forecastWithRisks } from './forecast-plan';
import type { ForecastQuery } from './read-forecast';
import { readForecast } from './read-forecast';
import { reasonsView, rounded } from './rounded';
import { titleOf } from './title-of';
import { lastYearOf } from '../plans/last-year';

interface Deps {
  read: ReadModels;
  clock: Clock;
}
type OwnRelation = 'lead' | 'coordinator';

/** The forecast as far as it is the reader's: the whole plan, what their unit has a part in, or none. */
export async function readOwnForecast(
  deps: Deps,
  reader: Actor,
  planId: string,
  query: ForecastQuery = {},
): Promise<Result<ForecastAnswer>> {
  const scope = forecastScopeOf(reader.role);
  if (scope === null) return refuse({ code: 'forecast-not-yours' });
  if (scope === 'plan') return readForecast(deps, reader.tenantId, planId, query);
  const [found, rows, unit] = await Promise.all([
    forecastWithRisks(deps, reader.tenantId, planId, query),
    deps.read.tasks(reader, { scope: 'mine', planId }),
    deps.read.unit(reader.tenantId, reader.unitId),
  ]);
  if (!found.ok) return found;
  const named = { id: reader.unitId, shortName: unit?.shortName ?? reader.unitId };
  return accept({ ...partOf(found.value, rows, query), unit: named });
}

/** Components by how the unit stands to them: one it leads a task of is led. */
export function partsOf(rows: readonly TaskRow[]): Map<string, OwnRelation> {
  const parts = new Map<string, OwnRelation>();
  for (const { componentCode, relation } of rows) {
    if (relation === 'none' || parts.get(componentCode) === 'lead') continue;
    parts.set(componentCode, relation);
  }
  return parts;
}

function partOf(
  { plan, input, forecast, now }: PlanForecast,
  rows: readonly TaskRow[],
  { view = 'likely' }: ForecastQuery,
): Omit<UnitForecastView, 'unit'> {
  const made = forecastChances(input, { view });
  const parts = partsOf(rows);
  const tasks = new Set(rows.map(({ id }) => id));
  const lines = made.lines.flatMap(({ line, distribution, because }) => {
    const relation = line.kind === 'component' ? parts.get(line.code) : undefined;
    if (relation === undefined) return [];
    const taskIds = line.taskIds.filter((taskId) => tasks.has(taskId));
    const title = titleOf(plan.criteriaSet, line);
    const mean = rounded(meanOf(distribution), 2);
    return [{ ...line, taskIds, title, relation, mean, because: reasonsView(because) }];
  });
  return {
    scope: 'unit',
    planId: plan.id,
    asOf: now,
    view,
    year: lastYearOf(plan),
    sums: sumsOf(lines.filter(({ relation }) => relation === 'lead')),
    lines,
    unknown: forecast.unknown.flatMap(({ components }) =>
      components.flatMap((component) => {
        const relation = parts.get(component.code);
        return relation === undefined ? [] : [{ ...component, relation }];
      }),
    ),
    workOrder: orderedView(workOrder(input, made)).filter(({ taskId }) => tasks.has(taskId)),
    parameters: { ...made.parameters },
  };
}

/** What waits for a superior is not within reach, and stays as likely as it is. */
function sumsOf(lines: readonly (ForecastLine & { mean: number })[]): UnitForecastView['sums'] {
  const max = sumPoints(lines.map((line) => line.max));
  const likely = sumPoints(lines.map((line) => line.likely));
  return {
    components: lines.length,
    max,
    baseline: sumKnown(lines.map((line) => line.baseline)),
    likely,
    atRisk: subtractPoints(max, likely),
    mean: rounded(
      lines.reduce((sum, { mean }) => sum + mean, 0),
      2,
    ),
    withinReach: sumPoints(lines.map((line) => (line.outsideControl ? line.likely : line.best))),
  };
}

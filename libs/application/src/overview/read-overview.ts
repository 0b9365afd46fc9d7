import { addDays, localDateOf, startOfDay } from '@tctp/calendar';
import type { Overview } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ZERO, comparePoints, isAmong, subtractPoints, sumPoints } from '@tctp/domain';
import type { ForecastLine } from '@tctp/forecast';
import type { PlanForecast } from '../forecast/forecast-plan';
import { forecastWithRisks } from '../forecast/forecast-plan';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

interface Deps {
  read: ReadModels;
  clock: Clock;
}

/**
 * The chairman's morning: what is aimed at, what has changed since yesterday or so many days ago, and the points nobody
 * works for.
 */
export async function readOverview(
  deps: Deps,
  reader: Actor,
  planId: string,
  days = 1,
): Promise<Result<Overview>> {
  if (!isAmong(reader, 'foretold')) return refuse({ code: 'forecast-not-yours' });
  const found = await forecastWithRisks(deps, reader.tenantId, planId);
  if (!found.ok) return found;
  const made = found.value;
  const [target, changes] = await Promise.all([
    deps.read.target(reader.tenantId, planId),
    changesSince(deps, reader.tenantId, made, days),
  ]);
  const lines = made.forecast.lines.filter(({ kind }) => kind !== 'field');
  return accept({
    planId,
    target,
    noLoss: sumPoints(lines.map(({ kind, max, likely }) => (kind === 'survey' ? likely : max))),
    changes,
    unowned: lines
      .filter(({ kind, taskIds, atRisk }) => kind === 'component' && taskIds.length === 0 && isSome(atRisk))
      .map((line) => ({
        code: line.code,
        title: titleOf(made, line),
        atRisk: line.atRisk,
        reason: line.reason,
        outsideControl: line.outsideControl,
      }))
      .sort((left, right) => comparePoints(right.atRisk, left.atRisk)),
  });
}

/** Since the day of issue, where the plan is younger; null on that day itself. */
async function changesSince(
  deps: Deps,
  tenantId: string,
  made: PlanForecast,
  days: number,
): Promise<Overview['changes']> {
  const { plan, now } = made;
  const today = localDateOf(plan.calendar, now);
  const issued = localDateOf(plan.calendar, plan.issuedAt);
  const then = addDays(today, -days);
  const since = then < issued ? issued : then;
  if (since >= today) return null;
  const [past, happened] = await Promise.all([
    forecastWithRisks(deps, tenantId, plan.id, { asOf: since }),
    deps.read.happenings(tenantId, plan.id, startOfDay(plan.calendar, addDays(since, 1))),
  ]);
  if (!past.ok) return null;
  const before = new Map(past.value.forecast.lines.map((line) => [nameOf(line), line.likely]));
  const moved = made.forecast.lines.flatMap((line) => {
    const was = before.get(nameOf(line)) ?? line.likely;
    if (line.kind === 'field' || comparePoints(was, line.likely) === 0) return [];
    return [{ code: line.code, title: titleOf(made, line), before: was, after: line.likely }];
  });
  const size = (one: (typeof moved)[number]) => Math.abs(Number(subtractPoints(one.after, one.before)));
  return {
    since,
    before: past.value.forecast.total.likely,
    now: made.forecast.total.likely,
    moved: moved.sort((left, right) => size(right) - size(left)),
    happened: [...happened],
  };
}

function nameOf({ kind, code, fieldCode }: ForecastLine): string {
  return [kind, code, fieldCode].join(':');
}

function titleOf({ plan }: PlanForecast, { code, fieldCode }: ForecastLine): string {
  const { components, fields } = plan.criteriaSet;
  return (
    components.find((one) => one.code === code)?.title ??
    fields.find((one) => one.code === fieldCode)?.title ??
    code
  );
}

function isSome(points: string): boolean {
  return comparePoints(points, ZERO) > 0;
}

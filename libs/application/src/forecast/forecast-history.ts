import { addDays, localDateOf, startOfDay } from '@tctp/calendar';
import type { ForecastHistory } from '@tctp/contracts';
import type { Facts, Instant, LocalDate } from '@tctp/domain';
import { comparePoints, points, subtractPoints } from '@tctp/domain';
import type { Forecast, ForecastLine } from '@tctp/forecast';
import { forecast } from '@tctp/forecast';
import type { PlanContext } from '../decision';
import type { Clock } from '../ports';
import type { PlanHistory, ReadModels, ReportRow } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { factsAt, factsOfSet } from './facts-of-set';
import { progressAsOf } from './progress-as-of';
import { titleOf } from './title-of';
import { lastYearOf } from '../plans/last-year';

/** So many lines of a day are named; the others moved it less. */
const MOST_MOVED = 4;

interface DayEnd {
  day: LocalDate;
  made: Forecast;
}

/**
 * How the forecast has moved, the very totals that each day's forecast gives at its end. The history is read once; only
 * days on which something happened are reckoned, and only those that moved the total are told.
 */
export async function readForecastHistory(
  deps: { read: ReadModels; clock: Clock },
  tenantId: string,
  planId: string,
): Promise<Result<ForecastHistory>> {
  const plan = await deps.read.planContext(tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const now = await deps.clock.now();
  const [history, reports] = await Promise.all([
    deps.read.history(tenantId, planId, now),
    deps.read.reports(tenantId, planId, now),
  ]);
  const read = { reports: lateBy(history, reports) };
  const days: ForecastHistory['days'] = [];
  let before: Forecast | null = null;
  for (const day of daysOf(plan, history, now)) {
    const { made } = await endOf({ read }, plan, history, day, now);
    const stays = before !== null && sameTotal(before, made);
    const isNow = day === localDateOf(plan.calendar, now);
    if (!stays || isNow)
      days.push({ day, ...made.total, moved: before === null ? [] : movedBy(plan, before, made) });
    if (!stays) before = made;
  }
  const baseline = { year: lastYearOf(plan), total: plan.baseline?.total ?? null };
  return accept({ planId: plan.id, baseline, days });
}

/** The day of issue, every day on which something happened, and today. */
function daysOf(
  { calendar, issuedAt }: PlanContext,
  { tasks, official, registers, facts }: PlanHistory,
  now: Instant,
): LocalDate[] {
  const moments = [
    issuedAt,
    now,
    ...tasks.flatMap(({ events }) => events.map(({ at }) => at)),
    ...official.map(({ at }) => at),
    ...registers.events.map(({ at }) => at),
    ...facts.map(({ at }) => at),
  ];
  return [...new Set(moments.map((at) => localDateOf(calendar, at)))].sort();
}

async function endOf(
  { read }: { read: Pick<ReadModels, 'reports'> },
  plan: PlanContext,
  history: PlanHistory,
  day: LocalDate,
  now: Instant,
): Promise<DayEnd> {
  const end = startOfDay(plan.calendar, addDays(day, 1));
  const moment = end < now ? end : now;
  const { components } = progressAsOf(plan, history, moment);
  const facts: Facts = await factsOfSet({ read }, plan, components, factsAt(history, moment), moment);
  const { criteriaSet: set, baseline, calendar } = plan;
  return { day, made: forecast({ set, baseline, components, facts, calendar, now: moment }) };
}

/** Which reports were late at a moment, told by the history at hand: no day is worth a query of its own. */
function lateBy({ tasks }: PlanHistory, reports: readonly ReportRow[]): ReadModels['reports'] {
  const recurring = new Set(reports.map(({ taskId }) => taskId));
  const rows = tasks.filter(({ taskId }) => recurring.has(taskId));
  return (_tenantId, _planId, until) =>
    Promise.resolve(
      rows.map(({ taskId, events }) => ({
        taskId,
        late: events.some(({ at, params }) => at <= until && params['settlement'] === 'late'),
      })),
    );
}

function sameTotal({ total: one }: Forecast, { total: other }: Forecast): boolean {
  return (['likely', 'worst', 'best'] as const).every((name) => comparePoints(one[name], other[name]) === 0);
}

function movedBy(
  { criteriaSet }: PlanContext,
  before: Forecast,
  after: Forecast,
): ForecastHistory['days'][number]['moved'] {
  const was = new Map(before.lines.map((line) => [keyOf(line), line.likely]));
  return after.lines
    .filter(({ kind }) => kind !== 'field')
    .map((line) => ({ line, from: was.get(keyOf(line)) ?? line.likely }))
    .filter(({ line, from }) => comparePoints(line.likely, from) !== 0)
    .sort((left, right) => distance(right) - distance(left))
    .slice(0, MOST_MOVED)
    .map(({ line, from }) => ({
      code: line.code,
      title: titleOf(criteriaSet, line),
      before: points(from),
      after: line.likely,
      reason: { code: line.reason.code, params: { ...line.reason.params } },
    }));
}

function keyOf({ kind, code }: ForecastLine): string {
  return `${kind}:${code}`;
}

function distance({ line, from }: { line: ForecastLine; from: string }): number {
  return Math.abs(Number(subtractPoints(line.likely, from)));
}

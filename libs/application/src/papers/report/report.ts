import { addDays, localDateOf, startOfDay } from '@tctp/calendar';
import { fillWords, formatDay, paperWords } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { forecastWithRisks } from '../../forecast/forecast-plan';
import type { PaperDeps, PaperKind, PaperMatter } from '../paper-kind';
import type { ReportMatter } from './report-matter';
import { isWithin } from './report-matter';
import { periodOf, reportPeriods } from './report-period';
import { reportTasks } from './report-tasks';
import { writeReport } from './write-report';

const words = paperWords.report;

/**
 * What the office tells its superiors of a quarter or the year. It holds the forecast, so it is for those who see that.
 * A period that is over is told as of its last day, one that runs as of now.
 */
export const report: PaperKind = {
  kind: 'report',
  periods: ({ year, calendar, issuedAt }, today) =>
    reportPeriods(year, localDateOf(calendar, issuedAt), today),
  asOf: false,
  make: async (deps, reader, matter) => writeReport(await gatherReport(deps, reader, matter)),
};

/** Everything a report of this period is written from, as of its last day or now. */
export async function gatherReport(
  deps: PaperDeps,
  reader: Actor,
  { plan, summary, letterhead, day: today, until: now, period: key }: Omit<PaperMatter, 'past'>,
): Promise<ReportMatter> {
  const { read } = deps;
  const { tenantId } = reader;
  const period = periodOf(key ?? String(plan.year));
  const isOver = period.last < today;
  const day = isOver ? period.last : today;
  const until = isOver ? startOfDay(plan.calendar, addDays(day, 1)) : now;
  const [rows, history, events, unitNames, scores, made] = await Promise.all([
    read.papers.annex(reader, plan.id),
    read.history(tenantId, plan.id, until),
    read.papers.reported(reader, plan.id, until),
    read.papers.unitNames(tenantId, day),
    read.latestScores(tenantId, plan.id, isOver ? until : undefined),
    forecastWithRisks(deps, tenantId, plan.id, isOver ? { asOf: day } : {}),
  ]);
  if (!made.ok) throw new Error(`The forecast of a plan at hand was refused: ${made.refusal.code}`);
  const tasks = reportTasks(plan, rows, history, unitNames, until);
  const told = { from: startOfDay(plan.calendar, period.first), until };
  const proofs = await read.papers.submittedProofs(
    reader,
    plan.id,
    tasks.flatMap(({ taskId, submission, approvedAt }) =>
      submission !== null && isWithin(told, approvedAt) ? [{ taskId, number: submission }] : [],
    ),
  );
  return {
    plan,
    summary,
    letterhead,
    period,
    ...told,
    day,
    today,
    asOf: fillWords(isOver ? words.asOfEnd : words.asOfNow, { day: formatDay(day) }),
    tasks,
    events,
    proofs,
    scores,
    forecast: made.value.forecast,
  };
}

import type { PeriodicReportView } from '@tctp/contracts';
import type { Actor, ReportPart, ReportSection } from '@tctp/domain';
import { REPORT_READERS, isOpen, isOvertaken, isOwn, mayTouchReports, openDeeds } from '@tctp/domain';
import type { KeptText } from '@tctp/domain';
import type { PlanContext } from '../decision';
import { reportSymbol } from '../papers/report-symbol';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { PlanOfReports, ReportDeps } from './on-report';
import { planOfReports } from './on-report';
import { cycleView, cyclesFor } from './report-cycles';
import type { ReportPlace } from './report-store';

export function planForReader(
  deps: Pick<ReportDeps, 'read'>,
  reader: Actor,
  planId: string,
): Promise<Result<PlanOfReports>> {
  const may = ({ reviewUnitId }: PlanContext) => mayTouchReports(reader, REPORT_READERS, reviewUnitId);
  return planOfReports(deps, reader, planId, may, 'readReport');
}

/** Whether this person may know of it at all, whatever else they have sent with it. */
export async function mayTouchReport(
  deps: Pick<ReportDeps, 'read'>,
  reader: Actor,
  planId: string,
  period: string | undefined,
): Promise<Result<null>> {
  const found = await planForReader(deps, reader, planId);
  if (!found.ok) return found;
  if (period === undefined) return accept(null);
  const report = await deps.read.periodicReports.read(reader.tenantId, { planId, period });
  return report === null ? refuse({ code: 'report-unknown' }) : accept(null);
}

/** One report with everything its screen shows: both texts, the figures, where it can go, what was done to it. */
export async function readReport(
  deps: Pick<ReportDeps, 'read'>,
  reader: Actor,
  place: ReportPlace,
): Promise<Result<PeriodicReportView>> {
  const found = await planForReader(deps, reader, place.planId);
  if (!found.ok) return found;
  const { plan, summary } = found.value;
  const { periodicReports: read } = deps.read;
  const { tenantId } = reader;
  const report = await read.read(tenantId, place);
  if (report === null) return refuse({ code: 'report-unknown' });
  const { submitted, sent, issue: number } = report;
  const [history, cycles, issue] = await Promise.all([
    read.history(tenantId, place),
    read.cycles(tenantId, place.planId),
    number === null ? null : read.issue(tenantId, place, number),
  ]);
  const names = await read.names(
    tenantId,
    [submitted?.by, sent?.by, issue?.by].filter((one) => one !== undefined),
  );
  const whoAt = (one: { by: string; at: string }) => ({
    by: { accountId: one.by, displayName: names.get(one.by) ?? one.by },
    at: one.at,
  });
  const cycle = cycles.find(({ taskId }) => taskId === report.taskId) ?? null;
  const closed = cycles.find(({ taskId }) => taskId === sent?.taskId);
  return accept({
    planId: report.planId,
    period: report.period,
    version: report.version,
    state: report.state,
    toldOf: report.toldOf,
    composedAt: report.composedAt,
    sections: report.sections.map(sectionView),
    cycle: cycle === null ? null : cycleView(cycle, plan.calendar),
    cycles: cyclesFor(cycles, place.period).map((one) => cycleView(one, plan.calendar)),
    facts: factsOf(plan, cycle?.componentCode),
    document: report.document,
    symbol: reportSymbol(summary.number),
    submitted: submitted === null ? null : whoAt(submitted),
    approved: issue === null ? null : { ...whoAt(issue), sha256: issue.sha256 },
    sent:
      sent === null || report.state !== 'sent'
        ? null
        : { ...whoAt(sent), taskId: sent.taskId, evidenceId: sent.evidenceId, sha256: sent.sha256 },
    deeds: openDeeds(reader, plan.reviewUnitId, {
      state: report.state,
      submitted,
      cycleIsOpen: closed === undefined || isOpen(closed.work),
    }),
    history: history.map((entry) => ({ ...entry, params: { ...entry.params } })),
  });
}

function factsOf({ criteriaSet }: PlanContext, code: string | undefined): PeriodicReportView['facts'] {
  const component = criteriaSet.components.find((one) => one.code === code);
  return (component?.facts ?? []).map(({ combine: _, choices, ...fact }) => ({
    ...fact,
    ...(choices === undefined ? {} : { choices: [...choices] }),
  }));
}

function sectionView(section: ReportSection): PeriodicReportView['sections'][number] {
  const { key, leftOut, title, parts } = section;
  return { key, own: isOwn(section), leftOut, title: textView(title), parts: parts.map(partView) };
}

function partView(part: ReportPart): PeriodicReportView['sections'][number]['parts'][number] {
  const { key } = part;
  if (part.kind !== 'table') return { kind: part.kind, key, own: isOwn(part), ...textView(part) };
  const { caption, columns, rows } = part.table;
  return {
    kind: 'table',
    key,
    table: {
      caption,
      columns: columns.map((column) => ({ ...column })),
      rows: rows.map((row) => (row.kind === 'section' ? { ...row } : { ...row, cells: [...row.cells] })),
    },
  };
}

function textView(text: KeptText) {
  return { composed: text.composed, edited: text.edited, overtaken: isOvertaken(text) };
}

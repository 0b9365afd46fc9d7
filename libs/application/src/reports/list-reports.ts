import { localDateOf } from '@tctp/calendar';
import type { PeriodicReportList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { isOpen, mayTouchReports, nextReportDeed, openDeeds } from '@tctp/domain';
import { reportPeriods } from '../papers/report/report-period';
import type { Result } from '../refusal';
import { accept } from '../refusal';
import type { ReportDeps } from './on-report';
import { planForReader } from './read-report';
import { cycleOf, cycleView } from './report-cycles';

/** Every period of the plan that has begun, with its report or without, and the cycle it is to close. */
export async function listReports(
  { read, clock }: Pick<ReportDeps, 'read' | 'clock'>,
  reader: Actor,
  planId: string,
): Promise<Result<PeriodicReportList>> {
  const found = await planForReader({ read }, reader, planId);
  if (!found.ok) return found;
  const { plan } = found.value;
  const dayOf = (at: string) => localDateOf(plan.calendar, at);
  const [kept, cycles, now] = await Promise.all([
    read.periodicReports.list(reader.tenantId, planId),
    read.periodicReports.cycles(reader.tenantId, planId),
    clock.now(),
  ]);
  const byPeriod = new Map(kept.map((report) => [report.period, report]));
  const periods = new Set([
    ...reportPeriods(plan.year, dayOf(plan.issuedAt), dayOf(now)),
    ...byPeriod.keys(),
  ]);
  const reports = [...periods].map((period): PeriodicReportList['reports'][number] => {
    const report = byPeriod.get(period);
    const chosen = report?.taskId ?? null;
    const cycle =
      chosen === null ? cycleOf(cycles, period) : (cycles.find(({ taskId }) => taskId === chosen) ?? null);
    const about = { period, cycle: cycle === null ? null : cycleView(cycle, plan.calendar) };
    if (report === undefined)
      return { ...about, state: null, version: null, document: null, sentAt: null, next: null };
    const { state, version, document, sent } = report;
    const cycleIsOpen = cycle === null || isOpen(cycle.work);
    const deeds = openDeeds(reader, plan.reviewUnitId, { state, submitted: report.submitted, cycleIsOpen });
    const sentAt = state === 'sent' ? (sent?.at ?? null) : null;
    return { ...about, state, version, document, sentAt, next: nextReportDeed(deeds) };
  });
  return accept({ planId, mayCompose: mayTouchReports(reader, 'reviewers', plan.reviewUnitId), reports });
}

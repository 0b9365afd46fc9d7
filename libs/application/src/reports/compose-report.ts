import { localDateOf } from '@tctp/calendar';
import type { ReportChanged } from '@tctp/contracts';
import { mayTouchReports, recompose } from '@tctp/domain';
import { runOnce } from '../once';
import { reportPeriods } from '../papers/report/report-period';
import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { gatherSections } from './gather-sections';
import type { ReportDeps } from './on-report';
import { planOfReports } from './on-report';
import { cycleOf } from './report-cycles';

export interface ReportAsked {
  planId: string;
  period: string;
  taskId?: string | undefined;
}

/** A draft of a period that has begun, from the live data as of now, or of the period's last day where it is over. */
export async function composeReport(
  deps: ReportDeps,
  request: KeyedRequest,
  { planId, period, taskId }: ReportAsked,
): Promise<Result<ReportChanged>> {
  const { actor } = request;
  const may = ({ reviewUnitId }: { reviewUnitId: string }) =>
    mayTouchReports(actor, 'reviewers', reviewUnitId);
  const found = await planOfReports(deps, actor, planId, may, 'composeReport');
  if (!found.ok) return found;
  const { plan } = found.value;
  const at = await deps.clock.now();
  const periods = reportPeriods(
    plan.year,
    localDateOf(plan.calendar, plan.issuedAt),
    localDateOf(plan.calendar, at),
  );
  if (!periods.includes(period))
    return refuse({ code: 'period-not-offered', period, periods: periods.join(', ') });
  const cycles = await deps.read.periodicReports.cycles(actor.tenantId, planId);
  const chosen = taskId === undefined ? cycleOf(cycles, period) : cycles.find((one) => one.taskId === taskId);
  if (chosen === undefined) return refuse({ code: 'report-cycle-unknown' });
  const { sections, toldOf } = await gatherSections(deps, actor, found.value, period);
  return runOnce(deps.work, request, async ({ reports }) => {
    const version = await reports.add(actor.tenantId, {
      planId,
      period,
      state: 'draft',
      taskId: chosen?.taskId ?? null,
      document: { number: null, symbol: null, issuedOn: null },
      composedAt: at,
      toldOf,
      submitted: null,
      issue: null,
      sent: null,
      sections: recompose([], sections),
    });
    if (version === null) return refuse({ code: 'report-there', cycle: period });
    await reports.tell(actor, { planId, period }, at, {
      code: 'composed',
      params: { day: toldOf },
      reason: null,
    });
    return accept({ period, version, state: 'draft' });
  });
}

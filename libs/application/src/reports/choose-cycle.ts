import type { ReportChanged } from '@tctp/contracts';
import type { Result } from '../refusal';
import { refuse } from '../refusal';
import type { ReportDeps, ReportRequest } from './on-report';
import { changeReport, onReport, planForDeed } from './on-report';

/** Which cycle the report closes, where the period alone does not say, or says wrongly. */
export async function chooseReportCycle(
  deps: ReportDeps,
  request: ReportRequest,
  { taskId }: { taskId: string },
): Promise<Result<ReportChanged>> {
  const found = await planForDeed(deps, request, 'chooseCycle');
  if (!found.ok) return found;
  const cycles = await deps.read.periodicReports.cycles(request.actor.tenantId, request.planId);
  return onReport(deps, request, 'chooseCycle', async (inHand) => {
    const chosen = cycles.find((one) => one.taskId === taskId);
    if (chosen === undefined) return refuse({ code: 'report-cycle-unknown' });
    const params = { cycle: chosen.cycle, title: chosen.title };
    return changeReport(request, inHand, { taskId }, { code: 'cycleChosen', params, reason: null });
  });
}

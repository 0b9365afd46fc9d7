import type { ReportChanged } from '@tctp/contracts';
import { isOpen } from '@tctp/domain';
import type { Result } from '../refusal';
import { refuse } from '../refusal';
import type { ReportDeps, ReportRequest } from './on-report';
import { changeReport, onReport, planForDeed } from './on-report';

/**
 * Taken up again, and the approval is void; what was approved stays kept. One that was sent only once its cycle is back
 * with the unit: what is under review is not written over.
 */
export async function reviseReport(
  deps: ReportDeps,
  request: ReportRequest,
  { reason }: { reason: string },
): Promise<Result<ReportChanged>> {
  const found = await planForDeed(deps, request, 'revise');
  if (!found.ok) return found;
  return onReport(deps, request, 'revise', async (inHand) => {
    const { report, stores } = inHand;
    if (report.state === 'sent') {
      const held = await stores.tasks.hold(request.actor, report.sent?.taskId ?? '');
      const work = held?.task.snapshot.work;
      if (work !== undefined && !isOpen(work))
        return refuse({ code: 'report-cycle-not-back', cycle: report.period, work });
    }
    return changeReport(
      request,
      inHand,
      { state: 'draft', submitted: null, issue: null },
      { code: 'revised', params: {}, reason },
    );
  });
}

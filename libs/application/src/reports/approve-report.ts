import { createHash } from 'node:crypto';
import type { ReportChanged } from '@tctp/contracts';
import { isOwnReport } from '@tctp/domain';
import type { Result } from '../refusal';
import { refuse } from '../refusal';
import type { ReportDeps, ReportRequest } from './on-report';
import { changeReport, onReport, planForDeed, toldToWriter } from './on-report';
import { authorityHead, dayAt, reportPaper } from './report-paper';
import type { FixedReport } from './report-paper';
import type { ReportDocument } from './report-store';

/** From here on the content is fixed: every file of it is written from the very text that is kept now. */
export async function approveReport(
  deps: ReportDeps,
  request: ReportRequest,
  { document, note }: { document: ReportDocument | null; note: string | null },
): Promise<Result<ReportChanged>> {
  const found = await planForDeed(deps, request, 'approve');
  if (!found.ok) return found;
  const { plan, summary } = found.value;
  const letterhead = await authorityHead(deps.read.papers, plan);
  const { accountId: by, standsFor, tenantId } = request.actor;
  return onReport(deps, request, 'approve', async (inHand) => {
    const { report, at, stores } = inHand;
    if (report.submitted === null || isOwnReport(request.actor, report.submitted))
      return refuse({ code: 'report-own-approval' });
    const today = dayAt(plan, at);
    const of = { summary, letterhead, period: report.period, today };
    const paper = { ...reportPaper(of, report.sections), fixedAt: at };
    const content = JSON.stringify({ paper, issuer: letterhead.name } satisfies FixedReport);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const approved = { content, sha256, at, by, for: standsFor?.id ?? null };
    const issue = await stores.reports.addIssue(tenantId, report, approved);
    return changeReport(
      request,
      inHand,
      { state: 'approved', issue, document: document ?? report.document },
      { code: 'approved', params: { issue, sha256 }, reason: note },
      await toldToWriter({ plan }, inHand, tenantId, 'reportApproved'),
    );
  });
}

import { buffer } from 'node:stream/consumers';
import type { Actor } from '@tctp/domain';
import type { Papers } from '../papers/papers';
import type { PaperFile } from '../papers/take-paper';
import type { EvidenceFiles } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { ReportDeps } from './on-report';
import { planForReader } from './read-report';
import { asDraft, authorityHead, dayAt, fixedReport, reportPaper, withDocument } from './report-paper';
import type { ReportPlace } from './report-store';
import { wordFileOf } from './word-file';

/**
 * The report in Word. A draft says that it is one; what was approved is written from the text that was kept then; what was
 * sent is the very file that was sent.
 */
export async function takeReport(
  deps: Pick<ReportDeps, 'read' | 'clock'> & { papers: Papers; files: Pick<EvidenceFiles, 'open'> },
  reader: Actor,
  place: ReportPlace,
): Promise<Result<PaperFile>> {
  const found = await planForReader(deps, reader, place.planId);
  if (!found.ok) return found;
  const { plan, summary } = found.value;
  const { tenantId } = reader;
  const report = await deps.read.periodicReports.read(tenantId, place);
  if (report === null) return refuse({ code: 'report-unknown' });
  if (report.issue === null) {
    const letterhead = await authorityHead(deps.read.papers, plan);
    const today = dayAt(plan, await deps.clock.now());
    const paper = reportPaper({ summary, letterhead, period: place.period, today }, report.sections);
    return accept(await wordFileOf(deps.papers, asDraft(withDocument(paper, report.document))));
  }
  const issue = await deps.read.periodicReports.issue(tenantId, place, report.issue);
  if (issue === null) throw new Error(`Issue ${report.issue} of report ${place.period} is gone`);
  const file = await wordFileOf(deps.papers, withDocument(fixedReport(issue.content).paper, report.document));
  if (report.state !== 'sent' || report.sent === null) return accept(file);
  const stored = await deps.files.open(report.sent.sha256);
  return accept(stored === null ? file : { ...file, content: await buffer(stored) });
}

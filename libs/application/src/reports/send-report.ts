import type { ReportSent } from '@tctp/contracts';
import type { DocumentDetails, Facts } from '@tctp/domain';
import type { FileToName } from '../evidence/name-file';
import { storeEvidence } from '../evidence/store-evidence';
import type { StoreDeps } from '../evidence/store-evidence';
import type { Papers } from '../papers/papers';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { handInReport } from './hand-in-report';
import type { ReportDeps, ReportRequest } from './on-report';
import { changeReport, onReport, planForDeed } from './on-report';
import { documentNumber, fixedReport, withDocument } from './report-paper';
import type { ReportDocument } from './report-store';
import { WORD, wordFileOf } from './word-file';

export interface ReportSending {
  document: ReportDocument | null;
  facts: Facts;
  note: string | null;
  limitBytes: number;
}

export type SendDeps = ReportDeps & StoreDeps & { papers: Papers; newId: () => string };

/**
 * The report becomes evidence and its cycle is handed in. The file first, as any evidence: one that nothing names is
 * collected later. Then one transaction for all of it, so that the report is sent if and only if the cycle was handed
 * in; sent again under its key after a crash, it is finished, or answered as the first time.
 */
export async function sendReport(
  deps: SendDeps,
  request: ReportRequest,
  input: ReportSending,
): Promise<Result<ReportSent>> {
  const found = await planForDeed(deps, request, 'send');
  if (!found.ok) return found;
  const file = await fileToSend(deps, request, input);
  const evidenceId = deps.newId();
  return onReport(deps, request, 'send', async (inHand) => {
    const { report, at, stores } = inHand;
    if (!file.ok) return file;
    if (report.taskId === null) return refuse({ code: 'report-cycle-none' });
    file.value.inTime();
    const { accountId: by, standsFor } = request.actor;
    const { taskId } = report;
    const replaces = report.sent?.evidenceId ?? null;
    const handedIn = await handInReport({
      ...{ stores, at, actor: request.actor, taskId, evidenceId, replaces },
      ...{ file: file.value, facts: input.facts, note: input.note },
    });
    if (!handedIn.ok) return handedIn;
    const { cycle, work } = handedIn.value;
    const { sha256 } = file.value;
    const sent = { at, by, for: standsFor?.id ?? null, taskId, evidenceId, sha256 };
    const changed = await changeReport(
      request,
      inHand,
      { state: 'sent', sent, document: input.document ?? report.document },
      { code: 'sent', params: { cycle, taskId, sha256 }, reason: input.note },
    );
    return changed.ok ? accept({ ...changed.value, taskId, evidenceId, work }) : changed;
  });
}

type StoredPaper = FileToName & { inTime: () => void };

/** Refused here only on the common road: the same command sent again is answered first. */
async function fileToSend(
  deps: SendDeps,
  { actor, expectedVersion, ...place }: ReportRequest,
  { document, limitBytes }: ReportSending,
): Promise<Result<StoredPaper>> {
  const { periodicReports } = deps.read;
  const report = await periodicReports.read(actor.tenantId, place);
  const current = report?.version ?? 0;
  if (report?.issue == null || current !== expectedVersion) return refuse({ code: 'stale-version', current });
  const issue = await periodicReports.issue(actor.tenantId, place, report.issue);
  if (issue === null) throw new Error(`Issue ${report.issue} of report ${place.period} is gone`);
  const { paper: fixed, issuer } = fixedReport(issue.content);
  const paper = withDocument(fixed, document ?? report.document);
  const { fileName, content } = await wordFileOf(deps.papers, paper);
  const bytes = (async function* () {
    yield content;
  })();
  const stored = await storeEvidence(deps, { content: bytes, fileName, mediaType: WORD, limitBytes });
  if (!stored.ok) return stored;
  const details: DocumentDetails = {
    number: documentNumber(paper),
    issuedOn: (document ?? report.document).issuedOn,
    issuer: issuer === '' ? null : issuer,
    subject: paper.subject,
  };
  return accept({ ...stored.value, fileName, document: details });
}

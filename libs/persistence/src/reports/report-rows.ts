import type { KeptReport, ReportHead, ReportIssue, ReportPlace } from '@tctp/application';
import { toInstant } from '../columns';

export type Ask = <T>(text: string, values: unknown[]) => Promise<T[]>;

const HEAD = `
plan_id, period, version, state, task_id, composed_at, told_of::text, document_number, document_symbol,
issued_on::text, submitted_at, submitted_by, submitted_for, issue, sent_at, sent_by, sent_for, sent_task_id,
evidence_id, file_sha256`;
const LIST = `select ${HEAD} from periodic_report where tenant_id = $1 and plan_id = $2`;
const ONE = `select ${HEAD}, sections from periodic_report where tenant_id = $1 and plan_id = $2 and period = $3`;
const ISSUE = `
select number, content, sha256, approved_at as at, approved_by as by, approved_for as for
  from periodic_report_issue where tenant_id = $1 and plan_id = $2 and period = $3 and number = $4`;

interface HeadRow {
  plan_id: string;
  period: string;
  version: number;
  state: ReportHead['state'];
  task_id: string | null;
  composed_at: Date;
  told_of: string;
  document_number: string | null;
  document_symbol: string | null;
  issued_on: string | null;
  submitted_at: Date | null;
  submitted_by: string | null;
  submitted_for: string | null;
  issue: number | null;
  sent_at: Date | null;
  sent_by: string | null;
  sent_for: string | null;
  sent_task_id: string | null;
  evidence_id: string | null;
  file_sha256: string | null;
}

export async function listReportRows(ask: Ask, tenantId: string, planId: string): Promise<ReportHead[]> {
  return (await ask<HeadRow>(LIST, [tenantId, planId])).map(toHead);
}

export async function readReportRow(
  ask: Ask,
  tenantId: string,
  { planId, period }: ReportPlace,
  { locked = false } = {},
): Promise<KeptReport | null> {
  const [row] = await ask<HeadRow & Pick<KeptReport, 'sections'>>(locked ? `${ONE} for no key update` : ONE, [
    tenantId,
    planId,
    period,
  ]);
  return row === undefined ? null : { ...toHead(row), sections: row.sections };
}

export async function readIssue(
  ask: Ask,
  tenantId: string,
  { planId, period }: ReportPlace,
  number: number,
): Promise<ReportIssue | null> {
  const [row] = await ask<Omit<ReportIssue, 'at'> & { at: Date }>(ISSUE, [tenantId, planId, period, number]);
  return row === undefined ? null : { ...row, at: toInstant(row.at) };
}

function toHead(row: HeadRow): ReportHead {
  return {
    planId: row.plan_id,
    period: row.period,
    version: row.version,
    state: row.state,
    taskId: row.task_id,
    document: { number: row.document_number, symbol: row.document_symbol, issuedOn: row.issued_on },
    composedAt: toInstant(row.composed_at),
    toldOf: row.told_of,
    submitted:
      row.submitted_by === null || row.submitted_at === null
        ? null
        : { by: row.submitted_by, for: row.submitted_for, at: toInstant(row.submitted_at) },
    issue: row.issue,
    sent: sentOf(row),
  };
}

function sentOf({
  sent_at,
  sent_by,
  sent_for,
  sent_task_id,
  evidence_id,
  file_sha256,
}: HeadRow): ReportHead['sent'] {
  if (sent_at === null || sent_by === null || sent_task_id === null) return null;
  if (evidence_id === null || file_sha256 === null) return null;
  return {
    at: toInstant(sent_at),
    by: sent_by,
    for: sent_for,
    taskId: sent_task_id,
    evidenceId: evidence_id,
    sha256: file_sha256,
  };
}

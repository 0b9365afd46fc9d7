import type { Appraisal, DossierRows, FrozenFile, FrozenSubmission, Mark, Turn } from '@tctp/application';
import { groupedBy } from '@tctp/domain';
import type { EntityManager } from 'typeorm';
import { toInstant, toInstantOrNull, toPointsOrNull } from '../columns';
import { APPRAISAL, COMPONENTS, FILES, MARKS, SUBMISSIONS, TURNS } from '../queries/dossier.sql';
import type { AppraisalRow, ComponentRow, FileRow, MarkRow, SubmissionRow, TurnRow } from './frozen-columns';

/** Whose appraisal, and the unit whose components alone are seen. */
export interface OfAppraisal {
  tenantId: string;
  appraisalId: string;
  unitId: string | null;
}

export async function readAppraisal(
  manager: EntityManager,
  tenantId: string,
  planId: string,
  { lock = '', number = null }: { lock?: string; number?: number | null } = {},
): Promise<Appraisal | null> {
  const [row] = await manager.query<AppraisalRow[]>(`${APPRAISAL} ${lock}`, [tenantId, planId, number]);
  if (row === undefined) return null;
  return {
    id: row.id,
    planId: row.plan_id,
    number: row.number,
    state: row.state,
    frozenAt: toInstant(row.frozen_at),
    frozenBy: { accountId: row.frozen_by, displayName: row.frozen_by_name },
    reason: row.reason,
    lastYear: row.last_year,
    digest: row.digest,
    closedAt: toInstantOrNull(row.closed_at),
    closedBy:
      row.closed_by === null
        ? null
        : { accountId: row.closed_by, displayName: row.closed_by_name ?? row.closed_by },
  };
}

export async function readComponents(
  manager: EntityManager,
  { tenantId, appraisalId, unitId }: OfAppraisal,
): Promise<DossierRows['components']> {
  const rows = await manager.query<ComponentRow[]>(COMPONENTS, [tenantId, appraisalId, unitId]);
  return rows.map((row) => ({
    code: row.code,
    place: row.place,
    fieldTitle: row.field_title,
    title: row.title,
    max: toPointsOrNull(row.max_points),
    rule: row.rule,
    facts: row.facts,
    outsideControl: row.outside_control,
    claimed: { points: toPointsOrNull(row.claimed_points), reason: row.claimed_reason },
    reviewed: { points: toPointsOrNull(row.reviewed_points), reason: row.reviewed_reason },
    lastYear: { points: toPointsOrNull(row.last_year_points), reason: row.last_year_reason },
    taskCount: row.task_count,
    setAsideCount: row.set_aside_count,
    leadUnitIds: row.lead_unit_ids,
    leadNames: row.lead_names,
    ...(row.entries === null ? {} : { entries: row.entries }),
    submissionCount: row.submission_count,
    fileCount: row.file_count + attachedOf(row),
  }));
}

function attachedOf({ entries }: ComponentRow): number {
  return (entries ?? []).reduce((sum, { attached = [] }) => sum + attached.length, 0);
}

/** By component. */
export async function readSubmissions(
  manager: EntityManager,
  { tenantId, appraisalId, unitId }: OfAppraisal,
  code: string | null,
): Promise<Map<string, FrozenSubmission[]>> {
  const params = [tenantId, appraisalId, unitId, code];
  const rows = await manager.query<SubmissionRow[]>(SUBMISSIONS, params);
  const files = (await manager.query<FileRow[]>(FILES, params)).filter(({ round }) => round === 0);
  const byComponent = groupedBy(rows, (row) => row.component_code);
  return new Map([...byComponent].map(([code, own]) => [code, own.map((row) => toSubmission(row, files))]));
}

export async function readMarks(
  manager: EntityManager,
  { tenantId, appraisalId, unitId }: OfAppraisal,
): Promise<Mark[]> {
  const rows = await manager.query<MarkRow[]>(MARKS, [tenantId, appraisalId, unitId]);
  return rows.map((row) => ({
    componentCode: row.component_code,
    points: toPointsOrNull(row.points),
    reason: row.reason_params.note,
    round: row.reason_params.round ?? null,
    at: toInstant(row.recorded_at),
    by: {
      accountId: row.recorded_by ?? '',
      displayName: row.display_name ?? '',
      standsFor: row.reason_params.standsFor ?? null,
    },
  }));
}

export async function readTurns(
  manager: EntityManager,
  { tenantId, appraisalId, unitId }: OfAppraisal,
): Promise<Turn[]> {
  const rows = await manager.query<TurnRow[]>(TURNS, [tenantId, appraisalId, unitId]);
  const answered = rows.some(({ kind }) => kind === 'answered');
  const files = answered ? await manager.query<FileRow[]>(FILES, [tenantId, appraisalId, unitId, null]) : [];
  return rows.map((row) => toTurn(row, files));
}

function toTurn(row: TurnRow, files: readonly FileRow[]): Turn {
  const base = {
    componentCode: row.component_code,
    round: row.round,
    text: row.text,
    at: toInstant(row.made_at),
    by: { accountId: row.made_by, displayName: row.display_name, standsFor: row.stands_for },
  };
  switch (row.kind) {
    case 'asked':
      return { ...base, kind: row.kind, dueOn: row.due_on ?? '' };
    case 'answered': {
      const named = files.filter(
        (file) => file.round === row.round && file.component_code === row.component_code,
      );
      return { ...base, kind: row.kind, refersTo: row.refers_to, files: named.map(toFile) };
    }
    case 'settled':
      return { ...base, kind: row.kind, outcome: row.outcome ?? 'kept' };
  }
}

function toSubmission(row: SubmissionRow, files: readonly FileRow[]): FrozenSubmission {
  return {
    taskId: row.task_id,
    taskTitle: row.task_title,
    cycle: row.cycle,
    leadName: row.lead_name,
    number: row.number,
    submittedAt: toInstant(row.submitted_at),
    submittedBy: row.submitted_by,
    approvedAt: toInstant(row.approved_at),
    claimedFacts: row.claimed_facts,
    reviewedFacts: row.reviewed_facts,
    files: files
      .filter((file) => file.task_id === row.task_id && file.submission_number === row.number)
      .map(toFile),
  };
}

export function toFile(
  row: Omit<FileRow, 'component_code' | 'round' | 'task_id' | 'submission_number'>,
): FrozenFile {
  return {
    id: row.evidence_id,
    sha256: row.sha256,
    size: Number(row.size),
    fileName: row.file_name,
    mediaType: row.media_type,
    document: {
      number: row.document_number,
      issuedOn: row.issued_on,
      issuer: row.document_issuer,
      subject: row.document_subject,
    },
    unitName: row.unit_name,
    uploadedAt: toInstant(row.uploaded_at),
  };
}

import type { Appraisal, FrozenComponent, FrozenSubmission, Turn } from '@tctp/application';

/** The columns of the frozen tables, as pg hands them over. */
export interface AppraisalRow {
  id: string;
  plan_id: string;
  number: number;
  state: Appraisal['state'];
  frozen_at: Date;
  frozen_by: string;
  frozen_by_name: string;
  reason: string;
  last_year: number;
  digest: string;
  closed_at: Date | null;
  closed_by: string | null;
  closed_by_name: string | null;
}
export interface ComponentRow {
  code: string;
  place: number;
  field_title: string;
  title: string;
  max_points: string | null;
  rule: FrozenComponent['rule'];
  facts: FrozenComponent['facts'];
  outside_control: FrozenComponent['outsideControl'];
  claimed_points: string | null;
  claimed_reason: FrozenComponent['claimed']['reason'];
  reviewed_points: string | null;
  reviewed_reason: FrozenComponent['reviewed']['reason'];
  last_year_points: string | null;
  last_year_reason: FrozenComponent['lastYear']['reason'];
  task_count: number;
  set_aside_count: number;
  lead_unit_ids: string[];
  lead_names: string[];
  entries: NonNullable<FrozenComponent['entries']> | null;
  submission_count: number;
  file_count: number;
}
export interface SubmissionRow {
  component_code: string;
  task_id: string;
  task_title: string;
  cycle: string;
  lead_name: string;
  number: number;
  submitted_at: Date;
  submitted_by: string;
  approved_at: Date;
  claimed_facts: FrozenSubmission['claimedFacts'];
  reviewed_facts: FrozenSubmission['reviewedFacts'];
}
export interface FileRow {
  component_code: string;
  round: number;
  task_id: string;
  submission_number: number | null;
  evidence_id: string;
  sha256: string;
  size: string;
  file_name: string;
  media_type: string;
  document_number: string | null;
  issued_on: string | null;
  document_issuer: string | null;
  document_subject: string | null;
  unit_name: string;
  uploaded_at: Date;
}
export interface MarkRow {
  component_code: string;
  points: string | null;
  reason_params: { note: string; round?: number; standsFor?: string };
  recorded_at: Date;
  recorded_by: string | null;
  display_name: string | null;
}
export interface TurnRow {
  component_code: string;
  round: number;
  kind: Turn['kind'];
  text: string;
  due_on: string | null;
  refers_to: string | null;
  outcome: 'changed' | 'kept' | null;
  made_by: string;
  stands_for: string | null;
  made_at: Date;
  display_name: string;
}

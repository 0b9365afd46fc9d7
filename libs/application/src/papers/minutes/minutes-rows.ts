import type { Actor, DocumentDetails, Instant, Points, Role } from '@tctp/domain';

/** What the office can decide of what was handed in to it, in the words of the history. */
export const DECISION_CODES = [
  'evidenceApproved',
  'approvalGiven',
  'evidenceReturned',
  'taskReopened',
  'notApplicableGranted',
  'notApplicableRefused',
  'factsCorrected',
] as const;
export type DecisionCode = (typeof DECISION_CODES)[number];

/** One entry of the history, with what stood before whoever decided. */
export interface DecisionRow {
  taskId: string;
  componentCode: string;
  title: string;
  cycle: string;
  /** Who led the task at that moment. */
  unitId: string;
  code: DecisionCode;
  params: Readonly<Record<string, string | number>>;
  note: string | null;
  at: Instant;
  /** With the part they have today. */
  by: { id: string; name: string; role: Role | null };
  /** What was decided upon; null where nothing was handed in. */
  submission: DecidedSubmission | null;
  /** What the unit wrote when it asked for the component not to apply. */
  asked: string | null;
}

export interface DecidedSubmission {
  number: number;
  submittedAt: Instant;
  claimed: Points | null;
  /** As its approval gave them, whatever became of the approval. */
  reviewed: Points | null;
  documents: readonly { fileName: string; document: DocumentDetails }[];
}

/** What minutes are made of, beside what every paper may read. */
export interface MinutesReads {
  /** From a moment on and before another, in the order in which they were made. Scoped to the reader. */
  decisions(reader: Actor, planId: string, span: { from: Instant; before: Instant }): Promise<DecisionRow[]>;
}

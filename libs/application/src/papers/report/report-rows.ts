import type { Actor, Instant, Reason } from '@tctp/domain';
import type { TaskEventCode } from '@tctp/workflow';
import type { ProofRow } from '../paper-rows';

/** What a report tells of beside the standing of tasks: what was sent back, stood in the way, or moved a date, and why. */
export const REPORTED_EVENTS = [
  'evidenceReturned',
  'taskReopened',
  'obstacleReported',
  'obstacleAnswered',
  'extensionAsked',
  'extensionGranted',
  'extensionRefused',
  'notApplicableGranted',
  'taskBlocked',
  'taskUnblocked',
] as const satisfies readonly TaskEventCode[];
export type ReportedCode = (typeof REPORTED_EVENTS)[number];

export interface ReportedEvent {
  taskId: string;
  at: Instant;
  code: ReportedCode;
  params: Reason['params'];
  /** In the words of whoever did it. */
  note: string | null;
}

/** A file handed in with one submission of a task. */
export type SubmittedProof = Omit<ProofRow, 'componentCode'> & { taskId: string };

export interface ReportReads {
  /** Up to and with that moment, oldest first. */
  reported(reader: Actor, planId: string, until: Instant): Promise<ReportedEvent[]>;
  /** By their day, those without one last. */
  submittedProofs(
    reader: Actor,
    planId: string,
    submissions: readonly { taskId: string; number: number }[],
  ): Promise<SubmittedProof[]>;
}

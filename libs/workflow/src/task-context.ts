import type { Instant, ReviewStep, Role, Settlement } from '@tctp/domain';
import type { By, DueTerms, TaskCommand, TaskSignal } from './task-command';

/** Everything the machine remembers of a task. Plain JSON. */
export interface TaskContext {
  /** First moment that is late, as it stands now; null where no date can be measured. */
  dueAt: Instant | null;
  /** When the first reminder falls due: from then on the task is due soon. */
  nearAt: Instant | null;
  /** The due moment as the plan has it, before any extension or correction. */
  plannedDueAt: Instant | null;
  /** A deadline at or before this moment never escalates. */
  planIssuedAt: Instant;
  /** The submission that stands, or the last one that did. */
  submission: Submission | null;
  /** Something was handed in after its due moment, and no extension has forgiven it. */
  late: boolean;
  /** Who in the lead unit has it in hand, where somebody named one. */
  handler: string | null;
  /** Who asked to set the task aside; the last one who did. */
  askedBy: Asker | null;
  obstacle: (Asker & { at: Instant }) | null;
  extension: (DueTerms & Asker) | null;
  extensionsAsked: number;
  /** What the task waits for while a superior has to act; `reminded` counts how often it was said. */
  petition: { document: string; to: string; at: Instant; reminded: number } | null;
  /** Directives nobody has answered yet. */
  directives: readonly Directive[];
  directivesGiven: number;
  /** Highest rung of the ladder already told; 0 when nobody above has been. */
  escalationStep: number;
  /** From when the ladder counts for a task that somebody gave back after the due moment. */
  ladderFrom: Instant | null;
  settlement: Settlement | null;
}

/** Who asked, and for whom where somebody stood in: neither of the two decides on it. */
export interface Asker {
  by: string;
  for: string | null;
}

export interface Submission extends Asker {
  /** Counted from 1. */
  number: number;
  at: Instant;
  /** The review as it was configured when this was handed in. */
  steps: readonly ReviewStep[];
  /** Approvals given so far, in order. */
  verdicts: readonly { step: number; by: string; for: string | null }[];
}

export interface Directive {
  number: number;
  dueAt: Instant;
  /** Whose word it is. */
  role: Role;
  overdue: boolean;
}

export type TaskMachineEvent = TaskCommand | TaskSignal;

export function isPredated(dueAt: Instant | null, { planIssuedAt }: TaskContext): boolean {
  return dueAt !== null && dueAt <= planIssuedAt;
}

/** Without a date, or with one from before the plan, nobody is late. */
export function isLateAt(at: Instant, context: TaskContext): boolean {
  const { dueAt } = context;
  return dueAt !== null && !isPredated(dueAt, context) && at >= dueAt;
}

/** Empty for the event that starts the machine, which has no moment and so is from before any other. */
export function momentOf(event: TaskMachineEvent): Instant {
  return 'at' in event ? event.at : '';
}

/** Who stands behind an event: the person who acts and the person acted for. */
export function peopleBehind(event: TaskMachineEvent): string[] {
  return 'by' in event ? peopleOf(askerOf(event)) : [];
}

export function askerOf({ by, for: absent }: By): Asker {
  return { by, for: absent?.id ?? null };
}

export function peopleOf(asker: Asker | null): string[] {
  return [asker?.by, asker?.for].filter((one) => one != null);
}

/**
 * In time means that everything was handed in before its due moment. A deadline from before the plan is judged by the
 * reviewer; without a date, and for what does not apply (whatever was handed in before), there is nothing to measure.
 */
export function settlementOf(context: TaskContext, event: TaskMachineEvent): Settlement {
  if (event.type !== 'clock.settled' || !event.measured || context.dueAt === null) return 'notMeasured';
  if (!isPredated(context.plannedDueAt, context)) return context.late ? 'late' : 'inTime';
  if (event.deliveredInTime === undefined) return 'notMeasured';
  return event.deliveredInTime ? 'inTime' : 'late';
}

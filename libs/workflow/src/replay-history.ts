import { addDays, startOfDay } from '@tctp/calendar';
import type { WorkCalendar } from '@tctp/calendar';
import { isOpen } from '@tctp/domain';
import type { ExtensionState, Instant, ObstacleState, Settlement, WorkState } from '@tctp/domain';
import type { TaskEventCode, TaskHappened } from './task-effect';

/** One line of a task's history, oldest first. */
export interface HistoryEvent extends TaskHappened {
  at: Instant;
}

/** What a task began with; everything else its history tells. */
export interface TaskOrigin {
  /** Who leads it today; who led it before, its history tells. */
  leadUnitId: string;
  plannedDueAt: Instant | null;
  planIssuedAt: Instant;
  calendar: WorkCalendar;
}

/** Where a task stood at some moment, as far as its history tells. */
export interface PastStanding {
  leadUnitId: string;
  work: WorkState;
  obstacle: ObstacleState;
  extension: ExtensionState;
  dueAt: Instant | null;
  /** Open past its due moment, whether or not the sweep had come by. */
  overdue: boolean;
  /** Number of the submission that stood, handed in or approved; null when none did. */
  submission: number | null;
  /** The verdict on its time while it was settled; histories from before verdicts were written down have none. */
  settlement: Settlement | null;
}

/**
 * The task as of a moment, rebuilt from nothing but its history: events after the moment have not happened yet. The
 * same history gives the same answer for ever, whatever became of the task since. Null before it was assigned.
 */
export function replayHistory(
  events: readonly HistoryEvent[],
  origin: TaskOrigin,
  moment: Instant,
): PastStanding | null {
  const past = events.filter(({ at }) => at <= moment);
  if (past.length === 0) return null;
  const begun: Replayed = {
    leadUnitId: firstLead(events, origin),
    work: 'assigned',
    obstacle: 'none',
    extension: 'none',
    dueAt: origin.plannedDueAt,
    submission: null,
    settlement: null,
  };
  const standing = past.reduce((before, event) => ({ ...before, ...changeOf(event, before, origin) }), begun);
  const { dueAt, work } = standing;
  const measured = dueAt !== null && dueAt > origin.planIssuedAt;
  return { ...standing, overdue: measured && isOpen(work) && moment >= dueAt };
}

type Replayed = Omit<PastStanding, 'overdue'>;

function changeOf(event: HistoryEvent, before: Replayed, origin: TaskOrigin): Partial<Replayed> {
  const { code } = event;
  switch (code) {
    case 'evidenceAdded':
      return before.work === 'assigned' ? { work: 'inProgress' } : {};
    case 'evidenceSubmitted':
      return { work: 'submitted', submission: numberIn(event) };
    case 'leadReassigned':
      return { work: 'assigned', leadUnitId: unitIn(event, 'toId') ?? before.leadUnitId };
    case 'evidenceApproved':
      return { work: 'approved', settlement: settlementIn(event) };
    case 'notApplicableGranted':
      return { work: 'notApplicable', settlement: 'notMeasured' };
    case 'evidenceReturned':
    case 'taskReopened':
      return { ...givenBack(code, before), ...newDue(event, origin) };
    case 'submissionWithdrawn':
    case 'submissionAmended':
      return givenBack(code, before);
    case 'extensionGranted':
      return { extension: 'none', ...newDue(event, origin) };
    case 'extensionAsked':
      return { extension: 'asked' };
    case 'extensionRefused':
    case 'extensionLapsed':
      return { extension: 'none' };
    case 'obstacleReported':
      return { obstacle: 'reported' };
    case 'obstacleEscalated':
      return { obstacle: 'escalated' };
    case 'obstacleAnswered':
    case 'obstacleClosed':
      return { obstacle: 'none' };
    default:
      return { work: WORK_AFTER[code] ?? before.work };
  }
}

/** Where the work stands after an event, whatever was before; events that are missing here do not move it. */
const WORK_AFTER: Partial<Record<TaskEventCode, WorkState>> = {
  taskAssigned: 'assigned',
  taskAccepted: 'inProgress',
  submissionWithdrawn: 'withdrawn',
  submissionAmended: 'inProgress',
  reviewTaken: 'underReview',
  reviewPutBack: 'submitted',
  evidenceReturned: 'returned',
  taskReopened: 'reopened',
  notApplicableAsked: 'notApplicableAsked',
  notApplicableRefused: 'inProgress',
  taskBlocked: 'blocked',
  taskUnblocked: 'inProgress',
};

/** `until` is the new last day, where the event gives one. */
function newDue({ params }: HistoryEvent, { calendar }: TaskOrigin): Partial<Replayed> {
  const { until } = params;
  return typeof until === 'string' ? { dueAt: startOfDay(calendar, addDays(until, 1)) } : {};
}

/** Whoever it was first taken from; nobody took it from the lead of today. */
function firstLead(events: readonly HistoryEvent[], { leadUnitId }: TaskOrigin): string {
  const moved = events.find(({ code }) => code === 'leadReassigned');
  return (moved && unitIn(moved, 'fromId')) ?? leadUnitId;
}

/** Histories from before unit ids were written down have none. */
function unitIn({ params }: HistoryEvent, key: 'fromId' | 'toId'): string | null {
  const unit = params[key];
  return typeof unit === 'string' ? unit : null;
}

function givenBack(code: TaskEventCode, { work }: Replayed): Partial<Replayed> {
  return { work: WORK_AFTER[code] ?? work, submission: null, settlement: null };
}

function settlementIn({ params }: HistoryEvent): Settlement | null {
  const { settlement } = params;
  return settlement === 'inTime' || settlement === 'late' || settlement === 'notMeasured' ? settlement : null;
}

function numberIn({ params }: HistoryEvent): number | null {
  const { submission } = params;
  return typeof submission === 'number' ? submission : null;
}

import { escalationMoments, ladderMoments, localDateOf } from '@tctp/calendar';
import type { WorkCalendar } from '@tctp/calendar';
import type { Instant, Ladder, LocalDate } from '@tctp/domain';
import type { TaskSnapshot } from './task-snapshot';

/** How time is counted for a task: whose working days, and who is told when. Data of the plan. */
export interface TimePolicy {
  calendar: WorkCalendar;
  ladder: Ladder;
}

export interface WantedDeadline {
  kind: 'remind' | 'due' | 'escalate';
  step: number;
  dueAt: Instant;
}

/**
 * Every moment at which the calendar still has to speak to this task, derived from its state alone. Deadline rows
 * are never edited by hand: after each decision the stored rows become these, so an answered task has none and a
 * returned one has its rungs again.
 */
export function wantedDeadlines(
  snapshot: TaskSnapshot,
  lastDay: LocalDate | null,
  policy: TimePolicy,
): WantedDeadline[] {
  const { dueAt, ladderFrom, escalationStep } = snapshot.context;
  if (dueAt === null || lastDay === null) return [];
  switch (snapshot.time) {
    case 'onTrack':
    case 'dueSoon':
      return ladderMoments(policy.calendar, policy.ladder, lastDay, dueAt).map(toDeadline);
    case 'overdue': {
      const from = ladderFrom === null ? lastDay : localDateOf(policy.calendar, ladderFrom);
      return escalationMoments(policy.calendar, policy.ladder, from, escalationStep).map(toDeadline);
    }
    case 'answered':
    case 'settled':
    case 'predated':
    case 'untimed':
      return [];
  }
}

function toDeadline(moment: { kind: WantedDeadline['kind']; step: number; at: Instant }): WantedDeadline {
  return { kind: moment.kind, step: moment.step, dueAt: moment.at };
}

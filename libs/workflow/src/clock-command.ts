import { lastDayBefore, localDateOf, workingDaysBetween } from '@tctp/calendar';
import type { Instant } from '@tctp/domain';
import { POLICY_DEFAULTS } from '@tctp/domain';
import type { ClockCommand } from './task-command';
import type { TaskSnapshot } from './task-snapshot';
import type { TaskPolicy, WantedDeadline } from './wanted-deadlines';

/** What the calendar says to a task when a deadline has come; null when there is nobody left to say it to. */
export function clockCommand(
  { kind, step }: WantedDeadline,
  { context }: TaskSnapshot,
  policy: TaskPolicy,
  at: Instant,
): ClockCommand | null {
  switch (kind) {
    case 'remind': {
      if (context.dueAt === null) return null;
      const lastDay = lastDayBefore(policy.calendar, context.dueAt);
      const left = workingDaysBetween(policy.calendar, localDateOf(policy.calendar, at), lastDay);
      return { type: 'DEADLINE_NEARS', at, workingDays: Math.max(0, left) };
    }
    case 'due':
      return { type: 'DEADLINE_PASSED', at };
    case 'escalate': {
      const rung = policy.ladder.escalate[step - 1];
      return rung === undefined ? null : { type: 'ESCALATE', at, step, to: rung.to };
    }
    case 'obstacle':
      return { type: 'OBSTACLE_UNANSWERED', at, to: (policy.obstacle ?? POLICY_DEFAULTS.obstacle).thenTell };
    case 'petition':
      return {
        type: 'PETITION_PENDING',
        at,
        step,
        to: (policy.petition ?? POLICY_DEFAULTS.petition).thenTell,
      };
    case 'directive':
      return { type: 'DIRECTIVE_PASSED', at, directive: step };
  }
}

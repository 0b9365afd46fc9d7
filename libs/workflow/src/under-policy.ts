import { lastDayBefore } from '@tctp/calendar';
import type { DueTerms } from './task-command';
import { dueTerms } from './due-terms';
import type { TaskSnapshot } from './task-snapshot';
import type { TaskPolicy, WantedDeadline } from './wanted-deadlines';
import { wantedDeadlines } from './wanted-deadlines';

/**
 * The same task when the calendar or the ladder of its plan has become another: nothing happened to it, so its states
 * and its due moment stay; what is reckoned from them in working days is reckoned again. `deadlines` is the whole set
 * that it wants from now on.
 */
export function underPolicy(
  snapshot: TaskSnapshot,
  policy: TaskPolicy,
): { next: TaskSnapshot; deadlines: WantedDeadline[] } {
  const { dueAt, extension } = snapshot.context;
  const nearAtOf = (due: DueTerms['dueAt']) => dueTerms(lastDayBefore(policy.calendar, due), policy).nearAt;
  const next: TaskSnapshot = {
    ...snapshot,
    context: {
      ...snapshot.context,
      nearAt: dueAt === null ? null : nearAtOf(dueAt),
      extension: extension === null ? null : { ...extension, nearAt: nearAtOf(extension.dueAt) },
    },
  };
  return { next, deadlines: wantedDeadlines(next, policy) };
}

import { describe, expect, it } from '@jest/globals';
import { historyOfLife, everyLife } from './task-invariants.fixture';
import { replayHistory } from './replay-history';
import type { HistoryEvent } from './replay-history';
import {
  CALENDAR,
  DUE,
  EARLY,
  ISSUED,
  LATE,
  LATER,
  MOVED,
  REVIEWER,
  SOON,
  approve,
  askExtension,
  giveBack,
  just,
  start,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import type { TaskCommand } from './task-command';

const origin = { plannedDueAt: DUE, planIssuedAt: ISSUED, calendar: CALENDAR };

/** The whole history of a task that took these commands. */
function historyOf(...commands: readonly TaskCommand[]): HistoryEvent[] {
  const begun = start('dated').events.map((event) => ({ ...event, at: ISSUED }));
  const later = commands.flatMap((command, place) =>
    taskAfter('dated', ...commands.slice(0, place + 1)).events.map((event) => ({ ...event, at: command.at })),
  );
  return [...begun, ...later];
}

describe('a task as of a past moment', () => {
  it('has not begun before it was assigned', () => {
    expect(replayHistory(historyOf(), origin, '2017-08-01T00:00:00.000Z')).toBeNull();
    expect(replayHistory([], origin, LATE)).toBeNull();
  });

  it('stands where it stood then, whatever became of it', () => {
    const history = historyOf(
      submit(EARLY),
      take(SOON),
      giveBack(LATE),
      submit(LATER),
      take(LATER),
      approve(LATER),
    );
    const work = (moment: string) => replayHistory(history, origin, moment)?.work;
    expect([ISSUED, EARLY, SOON, LATE, LATER].map(work)).toEqual([
      'assigned',
      'submitted',
      'underReview',
      'returned',
      'approved',
    ]);
    const standing = (moment: string) => replayHistory(history, origin, moment)?.submission;
    expect([ISSUED, EARLY, SOON, LATE, LATER].map(standing)).toEqual([null, 1, 1, null, 2]);
  });

  it('is overdue from the due moment on while it is open, and never when the date lay before the plan', () => {
    const overdue = (at: string, from = origin) => replayHistory(historyOf(), from, at)?.overdue;
    expect([EARLY, DUE, LATER].map((at) => overdue(at))).toEqual([false, true, true]);
    expect(overdue(LATER, { ...origin, plannedDueAt: ISSUED })).toBe(false);
    expect(overdue(LATER, { ...origin, plannedDueAt: null as unknown as string })).toBe(false);
    expect(replayHistory(historyOf(submit(EARLY)), origin, LATER)?.overdue).toBe(false);
  });

  it('has the due moment that stood then', () => {
    const grant = just('GRANT_EXTENSION', LATE, REVIEWER);
    const due = (history: HistoryEvent[], at: string) => replayHistory(history, origin, at)?.dueAt;
    const extended = historyOf(askExtension(SOON), grant);
    expect([SOON, LATE].map((at) => due(extended, at))).toEqual([DUE, MOVED.dueAt]);
    const corrected = historyOf(submit(SOON), take(LATE), {
      ...giveBack(LATE),
      correction: MOVED,
    } as TaskCommand);
    expect([SOON, LATE].map((at) => due(corrected, at))).toEqual([DUE, MOVED.dueAt]);
  });

  it('is told by its history alone: every life, at its end, stands where the machine says', () => {
    everyLife((steps) => {
      const first = steps[0];
      const last = steps.at(-1);
      if (first === undefined || last === undefined) return;
      const past = replayHistory(
        historyOfLife(steps),
        {
          plannedDueAt: first.before.context.plannedDueAt,
          planIssuedAt: ISSUED,
          calendar: CALENDAR,
        },
        last.command.at,
      );
      const { work, obstacle, extension, context } = last.after;
      expect(past).toMatchObject({
        work,
        obstacle,
        extension,
        dueAt: context.dueAt,
        settlement: context.settlement,
      });
      if (last.after.time === 'overdue') expect(past?.overdue).toBe(true);
      const stands = ['submitted', 'underReview', 'approved'].includes(work);
      if (stands) expect(past?.submission).toBe(context.submission?.number);
    });
  });
});

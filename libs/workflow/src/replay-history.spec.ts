import { describe, expect, it } from '@jest/globals';
import { historyOfLife, everyLife } from './task-invariants.fixture';
import { replayHistory } from './replay-history';
import type { HistoryEvent } from './replay-history';
import {
  CALENDAR,
  CULTURE,
  DUE,
  EARLY,
  ISSUED,
  JUSTICE,
  LATE,
  LATER,
  MOVED,
  OFFICER,
  REVIEWER,
  SOON,
  approve,
  askExtension,
  giveBack,
  just,
  reopen,
  start,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import type { TaskCommand } from './task-command';

const origin = { leadUnitId: CULTURE.id, plannedDueAt: DUE, planIssuedAt: ISSUED, calendar: CALENDAR };

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

  it('is settled as the approval says, and until it is taken back', () => {
    const settlement = (history: HistoryEvent[], at: string, from = origin) =>
      replayHistory(history, from, at)?.settlement;
    const approvedAt = (at: string) => historyOf(submit(at), take(at), approve(at));
    expect(settlement(approvedAt(EARLY), EARLY)).toBe('inTime');
    expect(settlement(approvedAt(LATE), LATE)).toBe('late');
    expect(settlement(historyOf(submit(EARLY), take(EARLY)), EARLY)).toBeNull();
    const taken = historyOf(submit(EARLY), take(EARLY), approve(EARLY), reopen(SOON));
    expect(settlement(taken, SOON)).toBeNull();
    const unknown = approvedAt(EARLY).map((event) => ({ ...event, params: { settlement: 'perhaps' } }));
    expect(settlement(unknown, EARLY)).toBeNull();
    const aside = historyOf(
      { type: 'ASK_NOT_APPLICABLE', by: OFFICER, at: EARLY },
      { type: 'GRANT_NOT_APPLICABLE', by: REVIEWER, at: EARLY },
    );
    expect(settlement(aside, EARLY)).toBe('notMeasured');
  });

  it('is measured only where its date came after the plan', () => {
    const measured = historyOf(submit(EARLY), take(EARLY), approve(EARLY)).map((event) =>
      event.code === 'evidenceApproved' ? { ...event, params: { settlement: 'notMeasured' } } : event,
    );
    expect(replayHistory(measured, origin, LATER)?.settlement).toBe('notMeasured');
  });

  it('is begun by its first file, and a file moves nothing afterwards', () => {
    const file: TaskCommand = { type: 'ADD_EVIDENCE', fileName: 'a.pdf', by: OFFICER, at: EARLY };
    expect(replayHistory(historyOf(file), origin, EARLY)?.work).toBe('inProgress');
    const returned = [submit(EARLY), take(EARLY), giveBack(EARLY)];
    expect(replayHistory(historyOf(...returned, { ...file, at: SOON }), origin, SOON)?.work).toBe('returned');
  });

  it('waits for an answer to an extension until there is one', () => {
    const asked = historyOf(askExtension(SOON), just('REFUSE_EXTENSION', LATE, REVIEWER));
    const extension = (at: string) => replayHistory(asked, origin, at)?.extension;
    expect([ISSUED, SOON, LATE].map(extension)).toEqual(['none', 'asked', 'none']);
  });

  it('was led by whoever led it then', () => {
    const moved = historyOf(
      { type: 'REASSIGN', by: REVIEWER, at: SOON, from: CULTURE, to: JUSTICE },
      { type: 'REASSIGN', by: REVIEWER, at: LATER, from: JUSTICE, to: CULTURE },
    );
    const lead = (history: HistoryEvent[], at: string) => replayHistory(history, origin, at)?.leadUnitId;
    expect([ISSUED, SOON, LATE, LATER].map((at) => lead(moved, at))).toEqual([
      CULTURE.id,
      JUSTICE.id,
      JUSTICE.id,
      CULTURE.id,
    ]);
    const once = moved.slice(0, -1);
    const from = { ...origin, leadUnitId: JUSTICE.id };
    expect(replayHistory(once, from, ISSUED)?.leadUnitId).toBe(CULTURE.id);
    const wordless = once.map((event) => ({ ...event, params: { from: 'A', to: 'B' } }));
    expect(replayHistory(wordless, from, LATER)?.leadUnitId).toBe(JUSTICE.id);
  });

  it('is told by its history alone: every life, at its end, stands where the machine says', () => {
    everyLife((steps) => {
      const first = steps[0];
      const last = steps.at(-1);
      if (first === undefined || last === undefined) return;
      const past = replayHistory(
        historyOfLife(steps),
        {
          leadUnitId: CULTURE.id,
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

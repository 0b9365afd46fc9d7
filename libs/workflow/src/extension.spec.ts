import { describe, expect, it } from '@jest/globals';
import {
  DUE,
  EARLY,
  LATE,
  LATER,
  LATEST,
  MOVED,
  OFFICER,
  PLAN_END,
  POLICY,
  REVIEWER,
  approve,
  ask,
  askExtension,
  escalate,
  history,
  just,
  letters,
  passed,
  refusalOf,
  standing,
  start,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import { dueTerms } from './due-terms';
import type { TaskCommand } from './task-command';

const grant = (at: string) => just('GRANT_EXTENSION', at, REVIEWER);
const refuse = (at: string) => just('REFUSE_EXTENSION', at, REVIEWER);
const until = (lastDay: string, at = EARLY): TaskCommand => ({
  type: 'ASK_EXTENSION',
  terms: dueTerms(lastDay, POLICY),
  latest: PLAN_END,
  by: OFFICER,
  at,
});
const refused = (road: readonly TaskCommand[], command: TaskCommand) =>
  refusalOf(ask(taskAfter('dated', ...road).next, command))?.code ?? null;

describe('an extension', () => {
  it('is asked of the reviewers, and the clock runs on meanwhile', () => {
    const task = taskAfter('dated', askExtension(EARLY));
    expect(standing(task)).toEqual(['assigned', 'onTrack', null]);
    expect(task.events).toEqual([
      { code: 'extensionAsked', params: { until: '2017-12-15', times: 1, flagged: 0 } },
    ]);
    expect(letters(task)).toEqual([['reviewers', 'extensionAsked']]);
    expect(task.deadlines.find(({ kind }) => kind === 'due')?.dueAt).toBe(DUE);
  });

  it('gives the task a new ladder from the bottom when it is granted', () => {
    const task = taskAfter('dated', passed(LATE), escalate(1, LATE), askExtension(LATE), grant(LATER));
    expect(standing(task)).toEqual(['assigned', 'dueSoon', null]);
    expect(task.next.context).toMatchObject({
      ...MOVED,
      plannedDueAt: DUE,
      escalationStep: 0,
      extension: null,
    });
    expect(task.events).toEqual([{ code: 'extensionGranted', params: { until: '2017-12-15' } }]);
    expect(letters(task)).toEqual([['lead', 'extensionGranted']]);
    expect(task.deadlines.map(({ kind, step }) => `${kind} ${step}`)).toEqual([
      'remind 1',
      'remind 2',
      'remind 3',
      'due 0',
      'escalate 1',
      'escalate 2',
    ]);
  });

  it('leaves everything as it was when it is refused', () => {
    const task = taskAfter('dated', askExtension(EARLY), refuse(EARLY));
    expect(task.next.context).toEqual({ ...start('dated').next.context, extensionsAsked: 1 });
    expect(task.events).toEqual([{ code: 'extensionRefused', params: { until: '2017-12-15' } }]);
    expect(letters(task)).toEqual([['lead', 'extensionRefused']]);
  });

  it('forgives what was handed in late before it, and nothing after it', () => {
    const back: TaskCommand[] = [
      take(LATE),
      { type: 'RETURN', reason: 'x', correction: null, by: REVIEWER, at: LATE },
    ];
    const forgiven = [submit(LATE), ...back, askExtension(LATE), grant(LATE), submit(LATER), take(LATER)];
    expect(standing(taskAfter('dated', ...forgiven, approve(LATER)))[2]).toBe('inTime');
    const again = [submit(LATE), ...back, askExtension(LATE), grant(LATE), submit(LATEST), take(LATEST)];
    expect(standing(taskAfter('dated', ...again, approve(LATEST)))[2]).toBe('late');
  });

  it('lapses when the unit hands in after all, or may wait for a superior', () => {
    expect(history(taskAfter('dated', askExtension(EARLY), submit(EARLY)))).toEqual([
      'evidenceSubmitted',
      'extensionLapsed',
    ]);
    const block: TaskCommand = { type: 'BLOCK', petition: '1/TTr', to: 'tỉnh', by: REVIEWER, at: EARLY };
    expect(history(taskAfter('dated', askExtension(EARLY), block))).toEqual([
      'taskBlocked',
      'extensionLapsed',
    ]);
  });

  it('stands out from the third request on, granted or not', () => {
    const twice = [askExtension(EARLY), refuse(EARLY), askExtension(EARLY), refuse(EARLY)];
    expect(letters(taskAfter('dated', ...twice.slice(0, 3)))).toEqual([['reviewers', 'extensionAsked']]);
    const third = taskAfter('dated', ...twice, askExtension(EARLY));
    expect(third.events[0]?.params).toEqual({ until: '2017-12-15', times: 3, flagged: 1 });
    expect(letters(third)).toEqual([
      ['reviewers', 'extensionAsked'],
      [{ role: 'chairman' }, 'extensionFlagged'],
    ]);
  });

  it('is refused unless it is later than the due moment and ends with the plan', () => {
    expect(refused([], until('2017-11-30'))).toBe('extension-not-later');
    expect(refused([], until('2017-12-01'))).toBeNull();
    expect(refused([], until('2017-12-31'))).toBeNull();
    expect(refused([], until('2018-01-01'))).toBe('extension-beyond-plan');
  });

  it('is refused when the new day has passed as well', () => {
    expect(refused([passed(LATE)], until('2017-12-10', LATER))).toBe('extension-not-later');
    expect(refused([passed(LATE)], until('2017-12-11', LATER))).toBeNull();
  });

  it('is refused twice at once, after handing in, and where there is no date to move', () => {
    expect(refused([askExtension(EARLY)], askExtension(EARLY))).toBe('extension-open');
    expect(refused([submit(EARLY)], askExtension(EARLY))).toBe('not-possible-now');
    for (const schedule of ['undated', 'predated'] as const) {
      expect(refusalOf(ask(start(schedule).next, askExtension(EARLY)))).toEqual({
        code: 'no-deadline-to-extend',
      });
    }
  });

  it('is granted or refused by another person than who asked, and only when somebody asked', () => {
    for (const type of ['GRANT_EXTENSION', 'REFUSE_EXTENSION'] as const) {
      expect(refused([askExtension(EARLY)], just(type, EARLY, OFFICER))).toBe('asker-cannot-grant');
      expect(refused([], just(type, EARLY, REVIEWER))).toBe('no-extension-asked');
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  DUE,
  EARLY,
  LATE,
  MOVED,
  OFFICER,
  approve,
  ask,
  direct,
  history,
  letters,
  refusalOf,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import type { TaskCommand } from './task-command';

const reply = (directive: number): TaskCommand => ({ type: 'REPLY', directive, by: OFFICER, at: EARLY });
const broken = (directive: number, at = LATE): TaskCommand => ({ type: 'DIRECTIVE_PASSED', directive, at });
const refused = (road: readonly TaskCommand[], command: TaskCommand) =>
  refusalOf(ask(taskAfter('dated', ...road).next, command))?.code ?? null;

describe('a directive', () => {
  it('is told to the lead unit with its day, and answered to whom it came from', () => {
    const given = taskAfter('dated', direct(EARLY));
    expect(given.events).toEqual([{ code: 'directiveGiven', params: { directive: 1, dueOn: '2017-11-30' } }]);
    expect(letters(given)).toEqual([['lead', 'directed']]);
    const answered = taskAfter('dated', direct(EARLY), reply(1));
    expect(answered.events).toEqual([{ code: 'directiveAnswered', params: { directive: 1 } }]);
    expect(letters(answered)).toEqual([[{ role: 'chairman' }, 'directiveAnswered']]);
    expect(answered.next.context.directives).toEqual([]);
  });

  it('is numbered on the task, and each is answered for itself', () => {
    const task = taskAfter('dated', direct(EARLY), direct(EARLY, MOVED.dueAt), reply(1));
    expect(task.next.context.directives.map(({ number }) => number)).toEqual([2]);
    expect(refused([direct(EARLY), reply(1)], reply(1))).toBe('no-such-directive');
  });

  it('comes back to the leader once when its day passes without an answer', () => {
    const given = taskAfter('dated', direct(EARLY));
    expect(given.deadlines).toContainEqual({ kind: 'directive', step: 1, dueAt: DUE });
    const task = taskAfter('dated', direct(EARLY), broken(1));
    expect(task.events).toEqual([{ code: 'directiveOverdue', params: { directive: 1 } }]);
    expect(letters(task)).toEqual([[{ role: 'chairman' }, 'directiveOverdue']]);
    expect(task.deadlines.some(({ kind }) => kind === 'directive')).toBe(false);
    expect(refused([direct(EARLY), broken(1)], broken(1))).toBe('clock-not-running');
    expect(refused([direct(EARLY)], broken(1, EARLY))).toBe('clock-not-running');
    expect(refused([direct(EARLY)], broken(1, DUE))).toBeNull();
    expect(refused([direct(EARLY), broken(1)], reply(1))).toBeNull();
  });

  it('may come while the task is reviewed, but not once it is settled, and is done with it', () => {
    expect(refused([submit(EARLY)], direct(EARLY))).toBeNull();
    const road = [submit(EARLY), take(EARLY), approve(EARLY)];
    expect(refused(road, direct(EARLY))).toBe('not-possible-now');
    const settled = taskAfter('dated', direct(EARLY), direct(EARLY), ...road);
    expect(settled.next.context.directives).toEqual([]);
    expect(settled.events).toContainEqual({ code: 'directivesClosed', params: { directives: '1, 2' } });
    const answered = taskAfter('dated', direct(EARLY), reply(1), ...road);
    expect(history(answered)).toEqual(['evidenceApproved']);
  });
});

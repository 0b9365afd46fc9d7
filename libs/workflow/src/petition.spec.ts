import { describe, expect, it } from '@jest/globals';
import {
  EARLY,
  LATE,
  LATER,
  OFFICER,
  REVIEWER,
  SOON,
  ask,
  block,
  just,
  letters,
  passed,
  refusalOf,
  standing,
  submit,
  taskAfter,
} from './task.fixture';
import type { TaskCommand } from './task-command';

const pending = (step: number): TaskCommand => ({ type: 'PETITION_PENDING', step, to: 'chairman', at: SOON });
const refused = (road: readonly TaskCommand[], command: TaskCommand) =>
  refusalOf(ask(taskAfter('dated', ...road).next, command))?.code ?? null;

describe('a task that waits for a superior', () => {
  it('has its clock stopped and a petition to remember', () => {
    const task = taskAfter('dated', block(EARLY));
    expect(standing(task)).toEqual(['blocked', 'waiting', null]);
    expect(task.events).toEqual([
      { code: 'taskBlocked', params: { petition: '12/TTr-UBND', to: 'UBND tỉnh' } },
    ]);
    expect(letters(task)).toEqual([['lead', 'blocked']]);
    expect(task.effects).toContainEqual({ type: 'recomputeScore' });
    expect(task.deadlines).toEqual([{ kind: 'petition', step: 1, dueAt: '2017-09-18T01:00:00.000Z' }]);
  });

  it('reminds of the petition again and again, at even distances', () => {
    const task = taskAfter('dated', block(EARLY), pending(1));
    expect(task.events).toEqual([
      {
        code: 'petitionPending',
        params: { petition: '12/TTr-UBND', to: 'UBND tỉnh', since: '2017-09-04', times: 1 },
      },
    ]);
    expect(letters(task)).toEqual([[{ role: 'chairman' }, 'petitionPending']]);
    expect(task.deadlines).toEqual([{ kind: 'petition', step: 2, dueAt: '2017-10-02T01:00:00.000Z' }]);
    expect(refused([block(EARLY), pending(1)], pending(1))).toBe('clock-not-running');
    expect(refused([block(EARLY)], pending(2))).toBe('clock-not-running');
  });

  it('goes on from the day it is free, with a ladder of its own when the due moment has passed', () => {
    const freed = taskAfter('dated', block(EARLY), just('UNBLOCK', SOON, REVIEWER));
    expect(standing(freed)).toEqual(['inProgress', 'dueSoon', null]);
    expect(freed.next.context.petition).toBeNull();
    expect(freed.events[0]).toEqual({ code: 'taskUnblocked', params: { petition: '12/TTr-UBND' } });
    expect(freed.effects).toContainEqual({ type: 'recomputeScore' });
    const late = taskAfter('dated', passed(LATE), block(LATE), just('UNBLOCK', LATER, REVIEWER));
    expect(late.next).toMatchObject({ time: 'overdue', context: { ladderFrom: LATER } });
  });

  it('is neither handed in nor set aside meanwhile', () => {
    expect(refused([block(EARLY)], submit(EARLY))).toBe('not-possible-now');
    expect(refused([block(EARLY)], { type: 'ASK_NOT_APPLICABLE', by: OFFICER, at: EARLY })).toBe(
      'not-possible-now',
    );
    expect(refused([], just('UNBLOCK', EARLY, REVIEWER))).toBe('not-possible-now');
  });
});

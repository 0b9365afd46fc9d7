import { describe, expect, it } from '@jest/globals';
import {
  EARLY,
  LATE,
  LATER,
  MOVED,
  POLICY,
  SOON,
  approve,
  ask,
  giveBack,
  just,
  letters,
  passed,
  refusalOf,
  reopen,
  standing,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import { decide } from './decide';
import type { TaskCommand } from './task-command';

const refused = (road: readonly TaskCommand[], command: TaskCommand) =>
  refusalOf(ask(taskAfter('dated', ...road).next, command))?.code ?? null;

describe('a correction by a day', () => {
  const until = (at = LATE): TaskCommand => ({ ...giveBack(at), correction: MOVED }) as TaskCommand;

  it('gives returned work that day, with reminders of its own', () => {
    const task = taskAfter('dated', submit(SOON), take(LATE), until());
    expect(standing(task)).toEqual(['returned', 'onTrack', null]);
    expect(task.events).toEqual([
      { code: 'evidenceReturned', params: { submission: 1, reason: 'thieu-chu-ky', until: '2017-12-15' } },
    ]);
    expect(task.deadlines.find(({ kind }) => kind === 'due')?.dueAt).toBe(MOVED.dueAt);
  });

  it('is in time when the first answer was and the correction is', () => {
    const road = (first: string, second: string) => [
      submit(first),
      take(LATE),
      until(),
      submit(second),
      take(second),
      approve(second),
    ];
    const verdict = (first: string, second: string) =>
      standing(taskAfter('dated', ...road(first, second)))[2];
    expect(verdict(SOON, LATER)).toBe('inTime');
    expect(verdict(SOON, MOVED.dueAt)).toBe('late');
    expect(verdict(LATE, LATER)).toBe('late');
  });

  it('gives a date to work that had none', () => {
    const task = taskAfter('undated', submit(LATE), take(LATE), until());
    expect(standing(task)).toEqual(['returned', 'onTrack', null]);
    const done = taskAfter(
      'undated',
      submit(LATE),
      take(LATE),
      until(),
      submit(LATER),
      take(LATER),
      approve(LATER),
    );
    expect(standing(done)[2]).toBe('inTime');
  });

  it('comes with a reopening as well, and lies ahead', () => {
    const approved = [submit(EARLY), take(EARLY), approve(EARLY)];
    const again = (at: string): TaskCommand => ({ ...reopen(at), correction: MOVED }) as TaskCommand;
    const task = taskAfter('dated', ...approved, again(LATE));
    expect(standing(task)).toEqual(['reopened', 'onTrack', null]);
    expect(task.events).toEqual([{ code: 'taskReopened', params: { until: '2017-12-15' } }]);
    expect(refused(approved, again(MOVED.dueAt))).toBe('correction-past');
    expect(refused([submit(EARLY), take(EARLY)], until(MOVED.dueAt))).toBe('correction-past');
  });

  it('is left out of the history where none was given', () => {
    const back = taskAfter('dated', submit(EARLY), take(EARLY), giveBack(EARLY));
    expect(back.events[0]?.params).toEqual({ submission: 1, reason: 'thieu-chu-ky' });
    expect(
      taskAfter('dated', submit(EARLY), take(EARLY), approve(EARLY), reopen(EARLY)).events[0]?.params,
    ).toEqual({});
  });
});

describe('a material change', () => {
  it('voids an approval: the verdict goes, the points are counted again, and the clock goes on as if nothing had come', () => {
    const road = [passed(LATE), submit(LATE), take(LATE), approve(LATE)];
    const task = taskAfter('dated', ...road, just('AMEND', LATER));
    expect(standing(task)).toEqual(['inProgress', 'overdue', null]);
    expect(task.events[0]).toEqual({ code: 'submissionAmended', params: { submission: 1 } });
    expect(letters(task)[0]).toEqual(['reviewers', 'amended']);
    expect(task.effects).toContainEqual({ type: 'recomputeScore' });
    expect(task.next.context.ladderFrom).toBeNull();
  });
});

describe('the last day of a task', () => {
  it('follows the due moment that stands', () => {
    const moved = taskAfter('dated', submit(SOON), take(LATE), {
      ...giveBack(LATE),
      correction: MOVED,
    } as TaskCommand);
    const decision = decide(moved.next, passed(MOVED.dueAt), POLICY);
    const rungs = decision.ok ? decision.deadlines.map(({ dueAt }) => dueAt) : [];
    expect(rungs).toEqual(['2017-12-20T01:00:00.000Z', '2017-12-22T01:00:00.000Z']);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  EARLY,
  LATE,
  LATER,
  POLICY,
  DUE,
  SOON,
  approve,
  escalate,
  giveBack,
  passed,
  start,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import type { Decided } from './decide';
import { startTask } from './decide';
import { wantedDeadlines } from './wanted-deadlines';

const wanted = ({ deadlines }: Decided) => deadlines.map((one) => `${one.kind} ${one.step} ${one.dueAt}`);
const nears = { type: 'DEADLINE_NEARS', workingDays: 3, at: SOON } as const;

describe('the deadlines a task wants', () => {
  it('are its whole ladder while it is on track', () => {
    expect(wanted(start('dated'))).toEqual([
      'remind 1 2017-11-21T01:00:00.000Z',
      'remind 2 2017-11-27T01:00:00.000Z',
      'remind 3 2017-11-29T01:00:00.000Z',
      'due 0 2017-11-30T17:00:00.000Z',
      'escalate 1 2017-12-05T01:00:00.000Z',
      'escalate 2 2017-12-07T01:00:00.000Z',
    ]);
  });

  it('are the rungs above when the due moment has passed, counted from the last day', () => {
    expect(wanted(taskAfter('dated', passed(LATE)))).toEqual([
      'escalate 1 2017-12-05T01:00:00.000Z',
      'escalate 2 2017-12-07T01:00:00.000Z',
    ]);
    expect(wanted(taskAfter('dated', passed(LATE), escalate(1, LATER)))).toEqual([
      'escalate 2 2017-12-07T01:00:00.000Z',
    ]);
    expect(wanted(taskAfter('dated', passed(LATE), escalate(2, LATER)))).toEqual([]);
  });

  it('stay those of the last day when the unit takes its answer back, so that nobody can put the ladder off', () => {
    const withdraw = { type: 'WITHDRAW', by: 'can-bo', at: LATER } as const;
    const back = taskAfter('dated', passed(LATE), submit(LATER), withdraw);
    expect(back.next.time).toBe('overdue');
    expect(back.next.context.ladderFrom).toBeNull();
    expect(wanted(back)).toEqual([
      'escalate 1 2017-12-05T01:00:00.000Z',
      'escalate 2 2017-12-07T01:00:00.000Z',
    ]);
  });

  it('are rungs counted anew from the day on which work came back after the due moment', () => {
    const returned = taskAfter('dated', submit(SOON), take(LATE), giveBack(LATE));
    expect(returned.next.time).toBe('overdue');
    expect(wanted(returned)).toEqual([
      'escalate 1 2017-12-07T01:00:00.000Z',
      'escalate 2 2017-12-11T01:00:00.000Z',
    ]);
  });

  it('count the day of the return in the local zone, not in UTC', () => {
    const evening = '2017-12-04T17:30:00.000Z';
    const returned = taskAfter('dated', submit(SOON), take(evening), giveBack(evening));
    expect(wanted(returned)[0]).toBe('escalate 1 2017-12-08T01:00:00.000Z');
  });

  it('leave out, for work that came back, who has heard of it before', () => {
    const road = [passed(LATE), escalate(1, LATE), submit(LATE), take(LATE), giveBack(LATER)];
    expect(wanted(taskAfter('dated', ...road))).toEqual(['escalate 2 2017-12-18T01:00:00.000Z']);
  });

  it('are none while the unit has answered, and none once the task is settled', () => {
    expect(wanted(taskAfter('dated', submit(EARLY)))).toEqual([]);
    expect(wanted(taskAfter('dated', submit(EARLY), take(EARLY), approve(EARLY)))).toEqual([]);
  });

  it('are none without a date, and none for a date before the plan was issued', () => {
    expect(wanted(start('undated'))).toEqual([]);
    expect(wanted(start('predated'))).toEqual([]);
  });
});

describe('what the calendar says to a task', () => {
  it('that it is due soon, to the lead unit', () => {
    const task = taskAfter('dated', nears);
    expect(task.next.time).toBe('dueSoon');
    expect(task.events).toEqual([{ code: 'deadlineNeared', params: { workingDays: 3 } }]);
    expect(task.effects).toEqual([{ type: 'notify', to: 'lead', about: 'dueSoon' }]);
  });

  it('that it is overdue, to its own people and to whom the ladder names for the due moment', () => {
    const task = taskAfter('dated', nears, passed(LATE));
    expect(task.next.time).toBe('overdue');
    expect(task.effects).toEqual([
      { type: 'notify', to: 'lead', about: 'overdue' },
      { type: 'notify', to: { role: 'head' }, about: 'overdue' },
    ]);
  });

  it('that it has been overdue for long, once to each rung', () => {
    const task = taskAfter('dated', passed(LATE), escalate(1, LATER));
    expect(task.events).toEqual([{ code: 'taskEscalated', params: { role: 'viceChair', step: 1 } }]);
    expect(task.effects).toEqual([{ type: 'escalate', to: 'viceChair', step: 1 }]);
  });

  it('is due soon at once when work comes back within the days of the first reminder', () => {
    expect(taskAfter('dated', submit(EARLY), take(EARLY), giveBack(SOON)).next.time).toBe('dueSoon');
    expect(start('dated').next.context.nearAt).toBe('2017-11-21T01:00:00.000Z');
  });

  it('speaks from the moment itself on: the first reminder, the due moment, the day the plan was issued', () => {
    const backAt = (at: string) => taskAfter('dated', submit(EARLY), take(EARLY), giveBack(at)).next.time;
    const justBefore = (at: string) => new Date(Date.parse(at) - 1).toISOString();
    const near = '2017-11-21T01:00:00.000Z';
    expect([justBefore(near), near, justBefore(DUE), DUE].map(backAt)).toEqual([
      'onTrack',
      'dueSoon',
      'dueSoon',
      'overdue',
    ]);
    const issuedAt = (at: string) => startTask('2017-11-30', at, POLICY).next.time;
    expect([justBefore(DUE), DUE].map(issuedAt)).toEqual(['onTrack', 'predated']);
  });

  it('is never due soon where the ladder has no reminders', () => {
    const silent = { ...POLICY, ladder: { ...POLICY.ladder, remindBefore: [] } };
    expect(wantedDeadlines(start('dated').next, silent).map((one) => one.kind)).toEqual([
      'due',
      'escalate',
      'escalate',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { DUE, LATE, MOVED, OFFICER, PLAN_END, POLICY, SOON, passed, start, taskAfter } from './task.fixture';
import { underPolicy } from './under-policy';
import type { TaskPolicy } from './wanted-deadlines';

const FREE_WEDNESDAY: TaskPolicy = {
  ...POLICY,
  calendar: { ...POLICY.calendar, holidays: [{ on: '2017-11-29', name: 'Nghỉ' }] },
};
const moments = ({ deadlines }: ReturnType<typeof underPolicy>) =>
  deadlines.map((one) => `${one.kind} ${one.step} ${one.dueAt}`);

describe('a task whose calendar changes', () => {
  it('is reminded so many working days before as was promised, and is due when it was', () => {
    const moved = underPolicy(start('dated').next, FREE_WEDNESDAY);
    expect(moments(moved)).toEqual([
      'remind 1 2017-11-20T01:00:00.000Z',
      'remind 2 2017-11-24T01:00:00.000Z',
      'remind 3 2017-11-28T01:00:00.000Z',
      `due 0 ${DUE}`,
      'escalate 1 2017-12-05T01:00:00.000Z',
      'escalate 2 2017-12-07T01:00:00.000Z',
    ]);
    expect(moved.next.context.nearAt).toBe('2017-11-20T01:00:00.000Z');
  });

  it('keeps the rungs it has still to climb', () => {
    const free = { ...POLICY.calendar, holidays: [{ on: '2017-12-05', name: 'Nghỉ' }] };
    const moved = underPolicy(taskAfter('dated', passed(LATE)).next, { ...POLICY, calendar: free });
    expect(moments(moved)).toEqual([
      'escalate 1 2017-12-06T01:00:00.000Z',
      'escalate 2 2017-12-08T01:00:00.000Z',
    ]);
  });

  it('climbs the ladder that holds now', () => {
    const ladder = {
      remindBefore: [2],
      onDue: 'head',
      escalate: [{ afterWorkingDays: 1, to: 'chairman' }],
    } as const;
    expect(moments(underPolicy(start('dated').next, { ...POLICY, ladder }))).toEqual([
      'remind 1 2017-11-28T01:00:00.000Z',
      `due 0 ${DUE}`,
      'escalate 1 2017-12-01T01:00:00.000Z',
    ]);
  });

  it('has the first reminder of a wished extension reckoned again too', () => {
    const ask = { type: 'ASK_EXTENSION', by: OFFICER, at: SOON, terms: MOVED, latest: PLAN_END } as const;
    const free = { ...POLICY.calendar, holidays: [{ on: '2017-12-14', name: 'Nghỉ' }] };
    const { next } = underPolicy(taskAfter('dated', ask).next, { ...POLICY, calendar: free });
    expect(next.context.extension).toMatchObject({ dueAt: MOVED.dueAt, nearAt: '2017-12-05T01:00:00.000Z' });
  });

  it('is the same task where nothing is reckoned in working days', () => {
    const { next } = start('undated');
    expect(underPolicy(next, FREE_WEDNESDAY)).toEqual({ next, deadlines: [] });
  });
});

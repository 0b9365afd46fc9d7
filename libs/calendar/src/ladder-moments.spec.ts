import { describe, expect, it } from '@jest/globals';
import type { Ladder } from '@tctp/domain';
import fc from 'fast-check';
import { CALENDAR_2017, WITH_SWAP, aCalendar, aDay } from './calendar-2017.fixture';
import { escalationMoments, ladderMoments } from './ladder-moments';
import { addDays, localDateOf, startOfDay } from './local-time';
import { isWorkingDay, workingDaysBetween } from './working-days';

const LADDER: Ladder = {
  remindBefore: [7, 3, 1],
  onDue: 'head',
  escalate: [
    { afterWorkingDays: 3, to: 'viceChair' },
    { afterWorkingDays: 5, to: 'chairman' },
  ],
};

const dueAfter = (day: string) => startOfDay(CALENDAR_2017, addDays(day, 1));
const ladder = (day: string, calendar = CALENDAR_2017, steps = LADDER) =>
  ladderMoments(calendar, steps, day, dueAfter(day)).map((one) => `${one.kind} ${one.step} ${one.at}`);

describe('the ladder of moments', () => {
  it('reminds 7, 3 and 1 working days before, is due at midnight and climbs 3 and 5 after', () => {
    expect(ladder('2017-11-30')).toEqual([
      'remind 1 2017-11-21T01:00:00.000Z',
      'remind 2 2017-11-27T01:00:00.000Z',
      'remind 3 2017-11-29T01:00:00.000Z',
      'due 0 2017-11-30T17:00:00.000Z',
      'escalate 1 2017-12-05T01:00:00.000Z',
      'escalate 2 2017-12-07T01:00:00.000Z',
    ]);
  });

  it('leaves a whole working day before a last day that is a Saturday', () => {
    const oneDay = { ...LADDER, remindBefore: [1], escalate: [] };
    expect(ladder('2017-09-09', CALENDAR_2017, oneDay)).toEqual([
      'remind 1 2017-09-07T01:00:00.000Z',
      'due 0 2017-09-09T17:00:00.000Z',
    ]);
  });

  it('counts a make-up Saturday as one of the days', () => {
    const oneDay = { ...LADDER, remindBefore: [1], escalate: [] };
    expect(ladder('2017-08-28', WITH_SWAP, oneDay)[0]).toBe('remind 1 2017-08-26T01:00:00.000Z');
  });

  it('does not climb while offices rest for Tết', () => {
    expect(escalationMoments(CALENDAR_2017, LADDER, '2017-01-25', 0).map((one) => one.at)).toEqual([
      '2017-02-06T01:00:00.000Z',
      '2017-02-08T01:00:00.000Z',
    ]);
  });

  it('leaves out the rungs that have been climbed', () => {
    const steps = (after: number) =>
      escalationMoments(CALENDAR_2017, LADDER, '2017-11-30', after).map((one) => one.step);
    expect([steps(0), steps(1), steps(2)]).toEqual([[1, 2], [2], []]);
  });

  it('has only the due moment when the ladder is empty', () => {
    expect(ladder('2017-11-30', CALENDAR_2017, { ...LADDER, remindBefore: [], escalate: [] })).toEqual([
      'due 0 2017-11-30T17:00:00.000Z',
    ]);
  });

  it('keeps its order over weekends and holidays, wherever the last day falls', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aLadder(), (calendar, lastDay, steps) => {
        const moments = ladderMoments(calendar, steps, lastDay, dueAfter(lastDay)).map((one) => one.at);
        expect([...moments].sort()).toEqual(moments);
        expect(new Set(moments).size).toBe(moments.length);
      }),
    );
  });

  it('speaks on working days only, and leaves people the days it promises', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aLadder(), (calendar, lastDay, steps) => {
        for (const moment of ladderMoments(calendar, steps, lastDay, dueAfter(lastDay))) {
          if (moment.kind === 'due') continue;
          const day = localDateOf(calendar, moment.at);
          expect(isWorkingDay(calendar, day)).toBe(true);
          const distance = workingDaysBetween(calendar, lastDay, day);
          if (moment.kind === 'remind') expect(-distance).toBe(steps.remindBefore[moment.step - 1]);
          else expect(distance).toBe(steps.escalate[moment.step - 1]?.afterWorkingDays);
        }
      }),
    );
  });
});

function aLadder(): fc.Arbitrary<Ladder> {
  const steps = fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 4 });
  return fc.tuple(steps, steps).map(([before, after]) => ({
    remindBefore: before.sort((left, right) => right - left),
    onDue: 'head',
    escalate: after
      .sort((left, right) => left - right)
      .map((afterWorkingDays) => ({ afterWorkingDays, to: 'chairman' })),
  }));
}

import { describe, expect, it } from '@jest/globals';
import type { TimelinessRule } from '@tctp/domain';
import { pointsOf, reasonOf, ruled } from './component.fixture';
import { dayBefore, daysBetween, isDay } from './days';
import { scoreFacts } from './score-facts';
import type { ScoringContext } from './verdict';

/** Monday to Friday, without holidays; 2017-01-31 is a Tuesday. */
const context: ScoringContext = {
  workingDaysBetween: (after, upTo) => {
    if (upTo < after) return -1;
    let count = 0;
    for (let day = upTo; day > after; day = dayBefore(day)) {
      if (![0, 6].includes(new Date(day).getUTCDay())) count += 1;
    }
    return count;
  },
};

const rule: TimelinessRule = {
  kind: 'timeliness',
  source: '',
  fact: 'issued',
  due: { on: '2017-01-31' },
  unit: 'days',
  onTime: '2',
  late: [{ upTo: 5, points: '1' }],
  later: '0.5',
  never: '0',
};
const plan = ruled({ issued: 'date' }, rule);

describe('a day against a fixed day', () => {
  it.each([
    ['2016-12-01', '2'],
    ['2017-01-31', '2'],
    ['2017-02-01', '1'],
    ['2017-02-05', '1'],
    ['2017-02-06', '0.5'],
    ['never', '0'],
  ])('%s gives %s', (issued, points) => expect(pointsOf(plan, { issued })).toBe(points));

  it('is refused when unanswered, which is not the same as never', () => {
    expect(pointsOf(plan, {})).toBe('fact-missing');
  });

  it('counts lateness in working days where the rule says so', () => {
    const working = ruled({ issued: 'date' }, { ...rule, unit: 'workingDays' });
    expect(pointsOf(working, { issued: '2017-02-07' }, context)).toBe('1');
    expect(pointsOf(working, { issued: '2017-02-08' }, context)).toBe('0.5');
    expect(reasonOf(working, { issued: '2017-02-08' }, context)).toBe('rule.late-by');
  });

  it('knows no points without a calendar, but only where it would have to count', () => {
    const working = ruled({ issued: 'date' }, { ...rule, unit: 'workingDays' });
    expect(reasonOf(working, { issued: '2017-02-01' })).toBe('calendar-missing');
    expect(pointsOf(working, { issued: '2017-02-01' })).toBeNull();
    expect(pointsOf(working, { issued: '2017-01-31' })).toBe('2');
    const plain = ruled({ issued: 'date' }, { ...rule, unit: 'workingDays', late: [] });
    expect(pointsOf(plain, { issued: '2017-02-01' })).toBe('0.5');
    expect(reasonOf(plain, { issued: '2017-02-01' })).toBe('rule.late');
  });
});

describe('a day against another day', () => {
  const within = ruled(
    { issued: 'date', received: 'date' },
    { ...rule, due: { fact: 'received', within: 5 }, unit: 'workingDays', late: [], later: '0.5' },
  );
  const received = '2017-02-01';

  it.each([
    ['2017-01-20', '2'],
    ['2017-02-01', '2'],
    ['2017-02-07', '2'],
    ['2017-02-08', '2'],
    ['2017-02-09', '0.5'],
    ['never', '0'],
  ])('within five working days of Wednesday 1 February, %s gives %s', (issued, points) => {
    expect(pointsOf(within, { issued, received }, context)).toBe(points);
  });

  it('is late on the Saturday after the fifth working day', () => {
    const friday = { received: '2017-02-03' };
    expect(pointsOf(within, { ...friday, issued: '2017-02-10' }, context)).toBe('2');
    expect(pointsOf(within, { ...friday, issued: '2017-02-11' }, context)).toBe('0.5');
  });

  it('measures lateness from the end of the five days', () => {
    const stepped = ruled(
      { issued: 'date', received: 'date' },
      { ...rule, due: { fact: 'received', within: 5 }, late: [{ upTo: 2, points: '1' }] },
    );
    const points = ['2017-02-06', '2017-02-07', '2017-02-08', '2017-02-09'].map((issued) =>
      pointsOf(stepped, { issued, received }),
    );
    expect(points).toEqual(['2', '1', '1', '0.5']);
  });

  it('cannot be measured from what never happened', () => {
    expect(pointsOf(within, { issued: '2017-02-01', received: 'never' }, context)).toBeNull();
    expect(reasonOf(within, { issued: '2017-02-01', received: 'never' }, context)).toBe('rule.no-due-day');
    expect(pointsOf(within, { issued: 'never', received: 'never' }, context)).toBe('0');
  });

  it('asks for both days', () => {
    expect(pointsOf(within, { issued: '2017-02-01' }, context)).toBe('fact-missing');
  });

  it('is due on that very day where nothing is added', () => {
    const sameDay = ruled(
      { issued: 'date', received: 'date' },
      { ...rule, due: { fact: 'received', within: 0 }, late: [] },
    );
    expect(pointsOf(sameDay, { issued: received, received })).toBe('2');
    expect(pointsOf(sameDay, { issued: '2017-02-02', received })).toBe('0.5');
  });
});

describe('what a day against another is told by', () => {
  const label = { vi: 'Số đã làm', en: 'Done' };
  const toldOf = (parts: Partial<TimelinessRule>, issued: string) => {
    const told = ruled({ issued: 'date', received: 'date' }, { ...rule, ...parts });
    const scored = scoreFacts(told, { issued, received: '2017-02-01' }, context);
    if (!scored.ok) throw new Error(scored.refusal.code);
    const { code, params } = scored.reason;
    return { code, due: params.due, lateBy: params.lateBy };
  };
  const figure = (unit: 'days' | 'working-days', days: number) => ({
    code: `figure.${unit}`,
    params: { days },
  });

  it('names the fixed day, and how many days late', () => {
    const due = { code: 'due.on', params: { day: '2017-01-31' } };
    expect(toldOf({}, '2017-01-31')).toEqual({ code: 'rule.on-time', due, lateBy: undefined });
    expect(toldOf({}, '2017-02-02')).toEqual({ code: 'rule.late-by', due, lateBy: figure('days', 2) });
    expect(toldOf({ late: [] }, '2017-02-02')).toEqual({ code: 'rule.late', due, lateBy: undefined });
  });

  it('names the other day, alone or with the days that may follow it', () => {
    const by = { code: 'due.by', params: { label, day: '2017-02-01' } };
    expect(toldOf({ due: { fact: 'received', within: 0 } }, '2017-02-01').due).toEqual(by);
    const within = (unit: 'days' | 'working-days') => ({
      code: 'due.within',
      params: { within: figure(unit, 5), label, day: '2017-02-01' },
    });
    expect(toldOf({ due: { fact: 'received', within: 5 } }, '2017-02-01').due).toEqual(within('days'));
    const working = { due: { fact: 'received', within: 5 }, unit: 'workingDays' } as const;
    expect(toldOf(working, '2017-02-01').due).toEqual(within('working-days'));
    expect(toldOf(working, '2017-02-09').lateBy).toEqual(figure('working-days', 1));
  });

  it('needs a calendar for days that may follow, even without steps of lateness', () => {
    const working = ruled(
      { issued: 'date', received: 'date' },
      { ...rule, due: { fact: 'received', within: 5 }, unit: 'workingDays', late: [] },
    );
    expect(reasonOf(working, { issued: '2017-02-02', received: '2017-02-01' })).toBe('calendar-missing');
  });
});

describe('days', () => {
  it('are counted across months and leap years', () => {
    expect(daysBetween('2016-02-28', '2016-03-01')).toBe(2);
    expect(daysBetween('2017-03-01', '2017-02-28')).toBe(-1);
    expect(dayBefore('2017-01-01')).toBe('2016-12-31');
  });

  it('exist in the calendar or are none', () => {
    expect(
      ['2016-02-29', '2017-02-29', '2017-13-01', '2017-1-1', '', 'x2017-01-01', '2017-01-01x'].map(isDay),
    ).toEqual([true, false, false, false, false, false, false]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { addDays, isWorkingDay } from '@tctp/calendar';
import { loadTinhBien2017 } from '@tctp/catalog';
import fc from 'fast-check';
import type { PlanToAddTo, WantedRow } from './added-row';
import { addedRow } from './added-row';

const { calendar, criteriaSet, plan, units } = loadTinhBien2017();
const TODAY = '2017-08-28';
const RUNNING: PlanToAddTo = {
  year: plan.year,
  endsOn: '2017-12-31',
  today: TODAY,
  calendar,
  criteriaSet,
  units: units.map((unit) => ({ ...unit, closed: false })),
};
const WANTED: WantedRow = {
  componentCode: '1.7.2',
  title: 'Xử lý phản ánh của người dân',
  leadUnitId: 'tu-phap',
  coordinatorIds: ['noi-vu'],
  deliverable: 'Báo cáo kết quả xử lý phản ánh',
  requirement: '',
  due: { kind: 'day', on: '2017-11-30' },
};
const PLACE = { id: 'bo-sung-01', number: '14' };
const added = (more: Partial<WantedRow>, running: Partial<PlanToAddTo> = {}) =>
  addedRow({ ...WANTED, ...more }, { ...RUNNING, ...running }, PLACE);
const faultOf = (...args: Parameters<typeof added>) => {
  const made = added(...args);
  return made.ok ? null : made.fault;
};

const aDay = fc.integer({ min: -40, max: 200 }).map((days) => addDays(TODAY, days));
const aRecurrence = fc.record({
  kind: fc.constant('every' as const),
  every: fc.constantFrom('month', 'quarter', 'half', 'year'),
  day: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant('last' as const)),
});

describe('a row that is added to a running plan', () => {
  it('has one cycle on the day that was asked for, in the words of the calendar', () => {
    expect(added({})).toMatchObject({
      ok: true,
      row: { ...PLACE, deadline: { text: 'chậm nhất ngày 30/11/2017' }, notes: [] },
      cycles: [{ key: 'once', lastDay: '2017-11-30' }],
    });
  });

  it('is led by one unit that exists and works, for a component of the set', () => {
    expect(faultOf({ componentCode: '9.9.9' })).toEqual({ code: 'component-unknown', component: '9.9.9' });
    expect(faultOf({ leadUnitId: 'khong-co' })).toEqual({ code: 'unit-unknown', unit: 'khong-co' });
    expect(faultOf({ leadUnitId: 'xa-thi-tran' })).toEqual({ code: 'unit-unknown', unit: 'xa-thi-tran' });
    expect(faultOf({ coordinatorIds: ['xa-thi-tran'] })).toBeNull();
    const closed = units.map((unit) => ({ ...unit, closed: unit.id === 'noi-vu' }));
    const name = units.find(({ id }) => id === 'noi-vu')?.name;
    expect(faultOf({}, { units: closed })).toEqual({ code: 'unit-closed', unit: name });
    expect(faultOf({ coordinatorIds: [] }, { units: closed })).toBeNull();
  });

  it('names nobody twice, nor its lead among those who help', () => {
    const made = added({ coordinatorIds: ['noi-vu', 'tu-phap', 'noi-vu'] });
    expect(made.ok && made.row.coordinatorIds).toEqual(['noi-vu']);
  });

  it('is taken for a working day within the plan, and for no other; the day proposed instead would be taken', () => {
    fc.assert(
      fc.property(aDay, (on) => {
        const made = added({ due: { kind: 'day', on } });
        const within = on >= TODAY && on <= RUNNING.endsOn;
        expect(made.ok).toBe(within && isWorkingDay(calendar, on));
        if (made.ok) return;
        if (made.fault.code !== 'due-day-off') return expect(made.fault.code).toBe('due-not-in-plan');
        const { nearest } = made.fault;
        expect(nearest < on && isWorkingDay(calendar, nearest)).toBe(true);
      }),
    );
  });

  it('has every cycle that is still ahead within the plan, and none besides', () => {
    fc.assert(
      fc.property(aRecurrence, fc.integer({ min: 0, max: 125 }), (due, days) => {
        const today = addDays(TODAY, days);
        const made = added({ due }, { today });
        if (!made.ok) return expect(made.fault).toEqual({ code: 'no-cycle-left', until: RUNNING.endsOn });
        const lastDays = made.cycles.map(({ lastDay }) => lastDay ?? '');
        expect(lastDays.every((on) => on >= today && on <= RUNNING.endsOn)).toBe(true);
        const whole = added({ due }, { today: '2017-01-01' });
        const ahead = whole.ok ? whole.cycles.filter(({ lastDay }) => (lastDay ?? '') >= today) : [];
        expect(made.cycles).toEqual(ahead);
      }),
    );
  });
});

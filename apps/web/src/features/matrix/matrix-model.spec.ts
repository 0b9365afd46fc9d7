import { describe, expect, it } from '@jest/globals';
import type { MatrixPart, MatrixView } from '@tctp/contracts';
import { isDone, lookOf } from './cell-look';
import { modelOf } from './matrix-model';

const part = (
  more: Partial<Omit<MatrixPart, 'next'>> & { next?: Partial<MatrixPart['next']> } = {},
): MatrixPart => ({
  tasks: 1,
  done: 0,
  closed: 0,
  overdue: 0,
  ...more,
  next: {
    id: 't',
    version: 1,
    title: '',
    cycle: 'once',
    work: 'assigned',
    time: 'onTrack',
    dueAt: null,
    lastDay: null,
    workingDays: null,
    ...more.next,
  },
});
const cell = (unitId: string, component: string, led: MatrixPart | null, joined: MatrixPart | null) => ({
  unitId,
  component,
  led,
  joined,
});
const unit = (id: string, leads: boolean) => ({
  id,
  name: id,
  shortName: id,
  kind: 'commune' as const,
  leads,
  membersComplete: true,
});
const component = (code: string) => ({
  code,
  title: code,
  field: code.charAt(0),
  max: null,
  atRisk: null,
  outsideControl: null,
});

const view: MatrixView = {
  planId: 'p',
  fields: [],
  components: [component('1.1'), component('1.2'), component('2.1')],
  units: [unit('lead', true), unit('xa-1', false), unit('xa-2', false)],
  cells: [
    cell('lead', '1.1', part({ next: { work: 'approved' }, done: 1 }), null),
    cell('lead', '1.2', part({ overdue: 1, next: { work: 'returned', time: 'overdue' } }), null),
    cell('xa-1', '1.1', null, part({ closed: 1 })),
    cell('xa-1', '2.1', null, part({ done: 1 })),
    cell('xa-2', '1.2', null, part({ overdue: 1, next: { work: 'returned', time: 'overdue' } })),
  ],
  overdue: [],
};

describe('a cell of the matrix', () => {
  it('shows the letter of the state to the lead, and the mark of lateness', () => {
    expect(lookOf(cell('a', 'c', part({ overdue: 1, next: { work: 'returned' } }), null))).toEqual({
      letter: 'B',
      tone: 'warn',
      late: true,
      count: null,
    });
  });

  it('never shows the state of the lead as that of a unit that only coordinates', () => {
    const approved = part({ next: { work: 'approved' }, closed: 1 });
    expect(lookOf(cell('a', 'c', null, approved)).letter).toBe('–');
    expect(lookOf(cell('a', 'c', null, part({ next: { work: 'approved' }, done: 1 }))).letter).toBe('✓');
    expect(lookOf(cell('a', 'c', null, part({ next: { work: 'underReview' } }))).letter).toBe('○');
  });

  it('counts the cycles behind one letter', () => {
    expect(lookOf(cell('a', 'c', null, part({ tasks: 3, done: 1 })))).toMatchObject({
      letter: '½',
      count: '1/3',
    });
  });

  it('is done only when what is led and what is coordinated are', () => {
    expect(isDone(cell('a', 'c', part({ done: 1 }), part()))).toBe(false);
    expect(isDone(cell('a', 'c', part({ done: 1 }), part({ closed: 1 })))).toBe(true);
  });
});

describe('what is shown of the matrix', () => {
  const unitsOf = (search: object) => modelOf(view, search).rows.map((row) => row.unit.id);

  it('puts leads first and, among each, what is overdue first', () => {
    expect(unitsOf({})).toEqual(['lead', 'xa-2', 'xa-1']);
    expect(unitsOf({ sort: 'unit' })).toEqual(['lead', 'xa-1', 'xa-2']);
    expect(modelOf(view, {})).toMatchObject({ done: 3, total: 5, overdue: 2 });
  });

  it('leaves out lines and columns of which nothing fits', () => {
    const late = modelOf(view, { late: 'yes' });
    expect(late.components.map(({ code }) => code)).toEqual(['1.2']);
    expect(late.rows.map((row) => row.unit.id)).toEqual(['lead', 'xa-2']);
    expect(unitsOf({ field: '2' })).toEqual(['xa-1']);
    expect(unitsOf({ state: 'approved' })).toEqual(['lead']);
    expect(unitsOf({ state: 'given' })).toEqual(['xa-1']);
    expect(unitsOf({ unit: 'xa-2' })).toEqual(['xa-2']);
  });
});

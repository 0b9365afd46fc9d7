import { describe, expect, it } from '@jest/globals';
import { booksAt } from './books-at';
import type { PastEvent } from './books-at';

const event = (at: string, more: Partial<PastEvent>): PastEvent => ({
  register: 'initiatives',
  entryId: 'e1',
  unitId: 'vhtt',
  act: 'propose',
  state: null,
  changes: [],
  at: `2017-${at}T00:00:00.000Z`,
  ...more,
});
const past = {
  books: [{ register: 'initiatives' as const, units: ['vhtt', 'tu-phap'] }],
  events: [
    event('09-01', { state: 'proposed', changes: [{ field: 'title', was: null, now: 'A' }] }),
    event('09-02', { act: 'amend', changes: [{ field: 'title', was: 'A', now: 'B' }] }),
    event('10-01', { act: 'recognise', state: 'recognised' }),
    event('12-01', { entryId: null, unitId: null, act: 'close' }),
  ],
};
const at = (day: string) => booksAt(past, `2017-${day}T12:00:00.000Z`).initiatives;

describe('registers as they stood', () => {
  it.each([
    ['08-31', []],
    ['09-01', [['proposed', { title: 'A' }]]],
    ['09-03', [['proposed', { title: 'B' }]]],
    ['10-02', [['recognised', { title: 'B' }]]],
  ])('on %s', (day, standing) => {
    expect(at(day)?.entries.map(({ state, body }) => [state, body])).toEqual(standing);
  });

  it('are closed from the day they were', () => {
    expect(at('11-30')).toMatchObject({ closed: false, units: ['vhtt', 'tu-phap'] });
    expect(at('12-02')?.closed).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { DraftRowView } from '@tctp/contracts';
import { outlookOf } from './first-deadlines';

const row = (lead: string | null, days: readonly (string | null)[]): DraftRowView => ({
  id: '',
  place: null,
  number: null,
  code: null,
  title: '',
  lead: { words: '', unit: lead === null ? null : { id: lead, name: lead, shortName: lead } },
  coordinators: [],
  deliverable: '',
  requirement: '',
  because: null,
  deadline: { words: '', cycles: days.map((lastDay, at) => ({ key: String(at), lastDay })) },
});

describe('what a plan will be on its first day', () => {
  it('counts a task for every cycle, the units that lead, and what is past or cannot be read', () => {
    const rows = [
      row('a', ['2017-08-01', '2017-09-09', '2017-12-09']),
      row('a', ['2017-09-09']),
      row('b', [null]),
      row(null, []),
    ];
    expect(outlookOf(rows, '2017-08-28')).toEqual({
      tasks: 5,
      leads: 2,
      unread: 1,
      past: 1,
      next: [
        { day: '2017-09-09', count: 2 },
        { day: '2017-12-09', count: 1 },
      ],
    });
  });
});

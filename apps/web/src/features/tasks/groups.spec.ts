import { describe, expect, it } from '@jest/globals';
import type { TaskSummary } from '@tctp/contracts';
import { groupOf } from './groups';

const task = (work: TaskSummary['work'], time: TaskSummary['time'], workingDays: number | null = 20) => ({
  work,
  time,
  due: { at: null, lastDay: null, workingDays, text: '' },
});

describe('the groups of a list', () => {
  it.each([
    ['overdue', task('assigned', 'overdue', -3)],
    ['soon', task('inProgress', 'dueSoon', 3)],
    ['soon', task('inProgress', 'onTrack', 7)],
    ['onTrack', task('assigned', 'onTrack', 8)],
    ['predated', task('assigned', 'predated')],
    ['untimed', task('inProgress', 'untimed', null)],
    ['waiting', task('blocked', 'waiting')],
    ['waiting', task('submitted', 'answered')],
    ['waiting', task('notApplicableAsked', 'overdue', -3)],
    ['done', task('approved', 'settled')],
    ['done', task('notApplicable', 'settled')],
  ] as const)('put into %s what belongs there', (group, found) => {
    expect(groupOf(found)).toBe(group);
  });
});

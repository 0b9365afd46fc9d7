import { describe, expect, it } from '@jest/globals';
import type { WorkState } from '@tctp/domain';
import { isPending, standingOf } from './standing';
import type { Standing } from './standing';
import { aTask } from './tinh-bien.fixture';

const late = (work: WorkState) => aTask(work, { overdue: true });

describe('where the tasks of a component stand together', () => {
  it.each<[Standing, ReturnType<typeof aTask>[]]>([
    ['noTask', []],
    ['notApplicable', [aTask('notApplicable')]],
    ['approved', [aTask('approved'), aTask('notApplicable')]],
    ['handedIn', [aTask('approved'), aTask('submitted')]],
    ['open', [aTask('submitted'), aTask('inProgress')]],
    ['blocked', [aTask('approved'), aTask('blocked')]],
    ['open', [aTask('blocked'), aTask('inProgress')]],
    ['allOverdue', [late('assigned'), late('returned')]],
    ['someOverdue', [late('assigned'), aTask('inProgress')]],
    ['someOverdue', [late('assigned'), aTask('approved')]],
    ['open', [late('submitted'), aTask('inProgress')]],
  ])('%s', (standing, tasks) => expect(standingOf(tasks)).toBe(standing));

  it('may still change while something is to come', () => {
    const all: Standing[] = [
      'noTask',
      'notApplicable',
      'approved',
      'handedIn',
      'blocked',
      'allOverdue',
      'open',
    ];
    expect(all.filter(isPending)).toEqual(['handedIn', 'blocked', 'allOverdue', 'open']);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  EARLY,
  OFFICER,
  POLICY,
  REVIEWER,
  SOON,
  approve,
  ask,
  block,
  history,
  just,
  letters,
  refusalOf,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import type { TaskCommand } from './task-command';
import { wantedDeadlines } from './wanted-deadlines';

const report = just('REPORT_OBSTACLE', EARLY);
const answer = (by = REVIEWER) => just('ANSWER_OBSTACLE', EARLY, by);
const unanswered: TaskCommand = { type: 'OBSTACLE_UNANSWERED', to: 'chairman', at: SOON };
const refused = (road: readonly TaskCommand[], command: TaskCommand) =>
  refusalOf(ask(taskAfter('dated', ...road).next, command))?.code ?? null;

describe('an obstacle', () => {
  it('is told to the reviewers at once, and wants an answer within the days of the plan', () => {
    const task = taskAfter('dated', report);
    expect(task.next).toMatchObject({ work: 'assigned', time: 'onTrack', obstacle: 'reported' });
    expect(letters(task)).toEqual([['reviewers', 'obstacleReported']]);
    expect(task.deadlines).toContainEqual({ kind: 'obstacle', step: 0, dueAt: '2017-09-07T01:00:00.000Z' });
    const patient = { ...POLICY, obstacle: { withinWorkingDays: 5, thenTell: 'viceChair' as const } };
    expect(wantedDeadlines(task.next, patient)).toContainEqual({
      kind: 'obstacle',
      step: 0,
      dueAt: '2017-09-11T01:00:00.000Z',
    });
  });

  it('is over when it is answered, and may come again', () => {
    const task = taskAfter('dated', report, answer());
    expect(task.next).toMatchObject({ obstacle: 'none', context: { obstacle: null } });
    expect(letters(task)).toEqual([['lead', 'obstacleAnswered']]);
    expect(refused([report, answer()], report)).toBeNull();
  });

  it('goes to whom the plan names when nobody answers, once, and can still be answered', () => {
    const task = taskAfter('dated', report, unanswered);
    expect(task.next.obstacle).toBe('escalated');
    expect(task.events).toEqual([{ code: 'obstacleEscalated', params: { role: 'chairman' } }]);
    expect(letters(task)).toEqual([[{ role: 'chairman' }, 'obstacleEscalated']]);
    expect(task.deadlines.some(({ kind }) => kind === 'obstacle')).toBe(false);
    expect(refused([report, unanswered], unanswered)).toBe('clock-not-running');
    expect(taskAfter('dated', report, unanswered, answer()).next.obstacle).toBe('none');
  });

  it('is closed with the task, and when a superior has the word', () => {
    expect(history(taskAfter('dated', report, submit(EARLY), take(EARLY), approve(EARLY)))).toEqual([
      'evidenceApproved',
      'obstacleClosed',
    ]);
    expect(history(taskAfter('dated', report, unanswered, block(SOON)))).toEqual([
      'taskBlocked',
      'obstacleClosed',
    ]);
  });

  it('is refused twice at once, after handing in, and answered by who reported it', () => {
    expect(refused([report], report)).toBe('obstacle-open');
    expect(refused([submit(EARLY)], report)).toBe('not-possible-now');
    expect(refused([report], answer(OFFICER))).toBe('asker-cannot-grant');
    expect(refused([report, unanswered], answer(OFFICER))).toBe('asker-cannot-grant');
    expect(refused([], answer())).toBe('no-obstacle');
  });
  it('is answered by neither of the two who stand behind it', () => {
    const forReviewer: TaskCommand = {
      type: 'REPORT_OBSTACLE',
      by: OFFICER,
      for: { id: REVIEWER, name: 'Chuyên viên' },
      at: EARLY,
    };
    expect(refused([forReviewer], answer(REVIEWER))).toBe('asker-cannot-grant');
    expect(refused([forReviewer], answer(OFFICER))).toBe('asker-cannot-grant');
    expect(refused([forReviewer], answer('chu-tich'))).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  CULTURE,
  DUE,
  EARLY,
  JUSTICE,
  LATE,
  LATER,
  MOVED,
  OFFICER,
  POLICY,
  REVIEWER,
  SOON,
  approve,
  ask,
  block,
  direct,
  giveBack,
  history,
  just,
  letters,
  passed,
  refusalOf,
  reopen,
  standing,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import { decide } from './decide';
import type { TaskCommand } from './task-command';
import { wantedDeadlines } from './wanted-deadlines';

const report = just('REPORT_OBSTACLE', EARLY);
const answer = (by = REVIEWER) => just('ANSWER_OBSTACLE', EARLY, by);
const unanswered: TaskCommand = { type: 'OBSTACLE_UNANSWERED', to: 'chairman', at: SOON };
const pending = (step: number): TaskCommand => ({ type: 'PETITION_PENDING', step, to: 'chairman', at: SOON });
const reply = (directive: number): TaskCommand => ({ type: 'REPLY', directive, by: OFFICER, at: EARLY });
const broken = (directive: number, at = LATE): TaskCommand => ({ type: 'DIRECTIVE_PASSED', directive, at });
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
});

describe('a task that waits for a superior', () => {
  it('has its clock stopped and a petition to remember', () => {
    const task = taskAfter('dated', block(EARLY));
    expect(standing(task)).toEqual(['blocked', 'waiting', null]);
    expect(task.events).toEqual([
      { code: 'taskBlocked', params: { petition: '12/TTr-UBND', to: 'UBND tỉnh' } },
    ]);
    expect(letters(task)).toEqual([['lead', 'blocked']]);
    expect(task.effects).toContainEqual({ type: 'recomputeScore' });
    expect(task.deadlines).toEqual([{ kind: 'petition', step: 1, dueAt: '2017-09-18T01:00:00.000Z' }]);
  });

  it('reminds of the petition again and again, at even distances', () => {
    const task = taskAfter('dated', block(EARLY), pending(1));
    expect(task.events).toEqual([
      {
        code: 'petitionPending',
        params: { petition: '12/TTr-UBND', to: 'UBND tỉnh', since: '2017-09-04', times: 1 },
      },
    ]);
    expect(letters(task)).toEqual([[{ role: 'chairman' }, 'petitionPending']]);
    expect(task.deadlines).toEqual([{ kind: 'petition', step: 2, dueAt: '2017-10-02T01:00:00.000Z' }]);
    expect(refused([block(EARLY), pending(1)], pending(1))).toBe('clock-not-running');
    expect(refused([block(EARLY)], pending(2))).toBe('clock-not-running');
  });

  it('goes on from the day it is free, with a ladder of its own when the due moment has passed', () => {
    const freed = taskAfter('dated', block(EARLY), just('UNBLOCK', SOON, REVIEWER));
    expect(standing(freed)).toEqual(['inProgress', 'dueSoon', null]);
    expect(freed.next.context.petition).toBeNull();
    expect(freed.events[0]).toEqual({ code: 'taskUnblocked', params: { petition: '12/TTr-UBND' } });
    expect(freed.effects).toContainEqual({ type: 'recomputeScore' });
    const late = taskAfter('dated', passed(LATE), block(LATE), just('UNBLOCK', LATER, REVIEWER));
    expect(late.next).toMatchObject({ time: 'overdue', context: { ladderFrom: LATER } });
  });

  it('is neither handed in nor set aside meanwhile', () => {
    expect(refused([block(EARLY)], submit(EARLY))).toBe('not-possible-now');
    expect(refused([block(EARLY)], { type: 'ASK_NOT_APPLICABLE', by: OFFICER, at: EARLY })).toBe(
      'not-possible-now',
    );
    expect(refused([], just('UNBLOCK', EARLY, REVIEWER))).toBe('not-possible-now');
  });
});

describe('a directive', () => {
  it('is told to the lead unit with its day, and answered to whom it came from', () => {
    const given = taskAfter('dated', direct(EARLY));
    expect(given.events).toEqual([{ code: 'directiveGiven', params: { directive: 1, dueOn: '2017-11-30' } }]);
    expect(letters(given)).toEqual([['lead', 'directed']]);
    const answered = taskAfter('dated', direct(EARLY), reply(1));
    expect(answered.events).toEqual([{ code: 'directiveAnswered', params: { directive: 1 } }]);
    expect(letters(answered)).toEqual([[{ role: 'chairman' }, 'directiveAnswered']]);
    expect(answered.next.context.directives).toEqual([]);
  });

  it('is numbered on the task, and each is answered for itself', () => {
    const task = taskAfter('dated', direct(EARLY), direct(EARLY, MOVED.dueAt), reply(1));
    expect(task.next.context.directives.map(({ number }) => number)).toEqual([2]);
    expect(refused([direct(EARLY), reply(1)], reply(1))).toBe('no-such-directive');
  });

  it('comes back to the leader once when its day passes without an answer', () => {
    const given = taskAfter('dated', direct(EARLY));
    expect(given.deadlines).toContainEqual({ kind: 'directive', step: 1, dueAt: DUE });
    const task = taskAfter('dated', direct(EARLY), broken(1));
    expect(task.events).toEqual([{ code: 'directiveOverdue', params: { directive: 1 } }]);
    expect(letters(task)).toEqual([[{ role: 'chairman' }, 'directiveOverdue']]);
    expect(task.deadlines.some(({ kind }) => kind === 'directive')).toBe(false);
    expect(refused([direct(EARLY), broken(1)], broken(1))).toBe('clock-not-running');
    expect(refused([direct(EARLY)], broken(1, EARLY))).toBe('clock-not-running');
    expect(refused([direct(EARLY)], broken(1, DUE))).toBeNull();
    expect(refused([direct(EARLY), broken(1)], reply(1))).toBeNull();
  });

  it('may come while the task is reviewed, but not once it is settled, and is done with it', () => {
    expect(refused([submit(EARLY)], direct(EARLY))).toBeNull();
    const road = [submit(EARLY), take(EARLY), approve(EARLY)];
    expect(refused(road, direct(EARLY))).toBe('not-possible-now');
    expect(taskAfter('dated', direct(EARLY), ...road).next.context.directives).toEqual([]);
  });
});

describe('the office', () => {
  it('urges the lead unit as long as it has the work in hand', () => {
    const task = taskAfter('dated', just('URGE', EARLY, REVIEWER));
    expect(history(task)).toEqual(['taskUrged']);
    expect(letters(task)).toEqual([['lead', 'urged']]);
    expect(refused([submit(EARLY)], just('URGE', EARLY, REVIEWER))).toBe('not-possible-now');
  });

  it('gives the task to another unit, which starts anew and tells both', () => {
    const move: TaskCommand = { type: 'REASSIGN', from: CULTURE, to: JUSTICE, by: REVIEWER, at: EARLY };
    const hand: TaskCommand = {
      type: 'HAND_TO',
      to: { id: OFFICER, name: 'Cán bộ' },
      insteadOf: null,
      by: OFFICER,
      at: EARLY,
    };
    const task = taskAfter('dated', just('ACCEPT', EARLY), hand, move);
    expect(standing(task)).toEqual(['assigned', 'onTrack', null]);
    expect(task.next.context.handler).toBeNull();
    expect(task.events).toEqual([
      { code: 'leadReassigned', params: { from: 'Phòng VHTT', to: 'Phòng Tư pháp' } },
    ]);
    expect(task.effects).toContainEqual({ type: 'reassign', to: 'tu-phap' });
    expect(letters(task)).toEqual([
      [{ unitId: 'van-hoa' }, 'takenAway'],
      ['lead', 'assigned'],
    ]);
    expect(refused([], { ...move, to: CULTURE })).toBe('same-lead');
    expect(refused([submit(EARLY)], move)).toBe('not-possible-now');
  });

  it('hands work to a person, and says for whom that person stands in', () => {
    const [b, a] = [
      { id: 'b', name: 'Bà B' },
      { id: 'a', name: 'Ông A' },
    ];
    const hand: TaskCommand = { type: 'HAND_TO', to: b, insteadOf: a, by: 'truong-phong', at: EARLY };
    const task = taskAfter('dated', hand);
    expect(task.next.context.handler).toBe('b');
    expect(task.events).toEqual([{ code: 'taskHandedTo', params: { to: 'Bà B (Ông A)' } }]);
    const direct = taskAfter('dated', { ...hand, insteadOf: null });
    expect(direct.events).toEqual([{ code: 'taskHandedTo', params: { to: 'Bà B' } }]);
  });

  it('puts back on the pile what it has taken and cannot read now', () => {
    const task = taskAfter('dated', submit(EARLY), take(EARLY), just('PUT_BACK', EARLY, REVIEWER));
    expect(standing(task)).toEqual(['submitted', 'answered', null]);
    expect(history(task)).toEqual(['reviewPutBack']);
  });
});

describe('a correction by a day', () => {
  const until = (at = LATE): TaskCommand => ({ ...giveBack(at), correction: MOVED }) as TaskCommand;

  it('gives returned work that day, with reminders of its own', () => {
    const task = taskAfter('dated', submit(SOON), take(LATE), until());
    expect(standing(task)).toEqual(['returned', 'onTrack', null]);
    expect(task.events).toEqual([
      { code: 'evidenceReturned', params: { submission: 1, reason: 'thieu-chu-ky', until: '2017-12-15' } },
    ]);
    expect(task.deadlines.find(({ kind }) => kind === 'due')?.dueAt).toBe(MOVED.dueAt);
  });

  it('is in time when the first answer was and the correction is', () => {
    const road = (first: string, second: string) => [
      submit(first),
      take(LATE),
      until(),
      submit(second),
      take(second),
      approve(second),
    ];
    const verdict = (first: string, second: string) =>
      standing(taskAfter('dated', ...road(first, second)))[2];
    expect(verdict(SOON, LATER)).toBe('inTime');
    expect(verdict(SOON, MOVED.dueAt)).toBe('late');
    expect(verdict(LATE, LATER)).toBe('late');
  });

  it('gives a date to work that had none', () => {
    const task = taskAfter('undated', submit(LATE), take(LATE), until());
    expect(standing(task)).toEqual(['returned', 'onTrack', null]);
    const done = taskAfter(
      'undated',
      submit(LATE),
      take(LATE),
      until(),
      submit(LATER),
      take(LATER),
      approve(LATER),
    );
    expect(standing(done)[2]).toBe('inTime');
  });

  it('comes with a reopening as well, and lies ahead', () => {
    const approved = [submit(EARLY), take(EARLY), approve(EARLY)];
    const again = (at: string): TaskCommand => ({ ...reopen(at), correction: MOVED }) as TaskCommand;
    const task = taskAfter('dated', ...approved, again(LATE));
    expect(standing(task)).toEqual(['reopened', 'onTrack', null]);
    expect(task.events).toEqual([{ code: 'taskReopened', params: { until: '2017-12-15' } }]);
    expect(refused(approved, again(MOVED.dueAt))).toBe('correction-past');
    expect(refused([submit(EARLY), take(EARLY)], until(MOVED.dueAt))).toBe('correction-past');
  });

  it('is left out of the history where none was given', () => {
    const back = taskAfter('dated', submit(EARLY), take(EARLY), giveBack(EARLY));
    expect(back.events[0]?.params).toEqual({ submission: 1, reason: 'thieu-chu-ky' });
    expect(
      taskAfter('dated', submit(EARLY), take(EARLY), approve(EARLY), reopen(EARLY)).events[0]?.params,
    ).toEqual({});
  });
});

describe('a material change', () => {
  it('voids an approval: the verdict goes, the points are counted again, and the clock goes on as if nothing had come', () => {
    const road = [passed(LATE), submit(LATE), take(LATE), approve(LATE)];
    const task = taskAfter('dated', ...road, just('AMEND', LATER));
    expect(standing(task)).toEqual(['inProgress', 'overdue', null]);
    expect(task.events[0]).toEqual({ code: 'submissionAmended', params: { submission: 1 } });
    expect(letters(task)[0]).toEqual(['reviewers', 'amended']);
    expect(task.effects).toContainEqual({ type: 'recomputeScore' });
    expect(task.next.context.ladderFrom).toBeNull();
  });
});

describe('the last day of a task', () => {
  it('follows the due moment that stands', () => {
    const moved = taskAfter('dated', submit(SOON), take(LATE), {
      ...giveBack(LATE),
      correction: MOVED,
    } as TaskCommand);
    const decision = decide(moved.next, passed(MOVED.dueAt), POLICY);
    const rungs = decision.ok ? decision.deadlines.map(({ dueAt }) => dueAt) : [];
    expect(rungs).toEqual(['2017-12-20T01:00:00.000Z', '2017-12-22T01:00:00.000Z']);
  });
});

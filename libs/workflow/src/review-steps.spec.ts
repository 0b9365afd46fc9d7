import { describe, expect, it } from '@jest/globals';
import {
  EARLY,
  HEAD,
  OFFICER,
  REVIEWER,
  SECOND,
  TWO_THEN_HEAD,
  approve,
  ask,
  giveBack,
  history,
  just,
  letters,
  refusalOf,
  reopen,
  standing,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import { completesReview, hasSpoken, isSoundReview, roleInTurn, stepInTurn } from './review-steps';
import type { TaskCommand } from './task-command';

const handedIn = [submit(EARLY, OFFICER, TWO_THEN_HEAD), take(EARLY)];
const byHead = approve(EARLY, HEAD, 'head');
const refused = (road: readonly TaskCommand[], command: TaskCommand) =>
  refusalOf(ask(taskAfter('dated', ...handedIn, ...road).next, command));

describe('a review in several steps', () => {
  it('hears its quorum, then the next step, and approves with the last voice', () => {
    const first = taskAfter('dated', ...handedIn, approve(EARLY));
    expect(standing(first)).toEqual(['underReview', 'answered', null]);
    expect(first.events).toEqual([
      { code: 'approvalGiven', params: { submission: 1, role: 'reviewer', step: 1, steps: 2 } },
    ]);
    expect(letters(first)).toEqual([[{ reviewing: 'reviewer' }, 'approvalAsked']]);
    const second = taskAfter('dated', ...handedIn, approve(EARLY), approve(EARLY, SECOND));
    expect(letters(second)).toEqual([[{ reviewing: 'head' }, 'approvalAsked']]);
    const third = taskAfter('dated', ...handedIn, approve(EARLY), approve(EARLY, SECOND), byHead);
    expect(standing(third)).toEqual(['approved', 'settled', 'inTime']);
    expect(history(third)).toEqual(['evidenceApproved']);
  });

  it('hears nobody out of turn, and says whose turn it is', () => {
    expect(refused([], byHead)).toEqual({ code: 'not-your-turn', role: 'reviewer' });
    expect(refused([approve(EARLY), approve(EARLY, SECOND)], approve(EARLY, 'ba', 'reviewer'))).toEqual({
      code: 'not-your-turn',
      role: 'head',
    });
  });

  it('hears one person once, in whatever part and for whomever', () => {
    const road = [approve(EARLY)];
    expect(refused(road, approve(EARLY))).toEqual({ code: 'already-approved-by-you' });
    const standingIn: TaskCommand = {
      type: 'APPROVE',
      as: 'reviewer',
      by: SECOND,
      for: { id: REVIEWER, name: 'Nội vụ' },
      at: EARLY,
    };
    expect(refused(road, standingIn)).toEqual({ code: 'already-approved-by-you' });
    const second = approve(EARLY, SECOND);
    expect(refused([standingIn], approve(EARLY))).toEqual({ code: 'already-approved-by-you' });
    expect(refused([standingIn], second)).toEqual({ code: 'already-approved-by-you' });
  });

  it('does not hear whoever stands in for the person who handed in, nor the person itself', () => {
    const forOfficer: TaskCommand = {
      type: 'APPROVE',
      as: 'reviewer',
      by: REVIEWER,
      for: { id: OFFICER, name: 'Cán bộ' },
      at: EARLY,
    };
    expect(refused([], forOfficer)).toEqual({ code: 'submitter-cannot-review' });
    const forHead: TaskCommand = {
      type: 'SUBMIT',
      files: 1,
      steps: TWO_THEN_HEAD,
      by: OFFICER,
      for: { id: HEAD, name: 'Trưởng phòng' },
      at: EARLY,
    };
    const road = taskAfter('dated', forHead, take(EARLY), approve(EARLY), approve(EARLY, SECOND)).next;
    expect(refusalOf(ask(road, byHead))).toEqual({ code: 'submitter-cannot-review' });
  });

  it('writes "X for Y" into the history', () => {
    const forSecond: TaskCommand = {
      type: 'TAKE_FOR_REVIEW',
      by: REVIEWER,
      for: { id: SECOND, name: 'Chuyên viên hai' },
      at: EARLY,
    };
    expect(taskAfter('dated', submit(EARLY), forSecond).events).toEqual([
      { code: 'reviewTaken', params: { submission: 1, actedFor: 'Chuyên viên hai' } },
    ]);
  });

  it.each([
    ['the facts are corrected', [just('CORRECT_FACTS', EARLY, SECOND)]],
    ['the unit amends', [just('AMEND', EARLY), submit(EARLY, OFFICER, TWO_THEN_HEAD), take(EARLY)]],
    ['it is returned', [giveBack(EARLY), submit(EARLY, OFFICER, TWO_THEN_HEAD), take(EARLY)]],
    ['it is put back and withdrawn', [just('PUT_BACK', EARLY), just('WITHDRAW', EARLY), ...handedIn]],
  ])('starts from the first step again when %s', (_title, change) => {
    expect(refused([approve(EARLY), approve(EARLY, SECOND), ...change], byHead)).toEqual({
      code: 'not-your-turn',
      role: 'reviewer',
    });
  });

  it('keeps what was given when it is only put back on the pile', () => {
    const road = [approve(EARLY), approve(EARLY, SECOND), just('PUT_BACK', EARLY), take(EARLY)];
    expect(refused(road, byHead)).toBeNull();
  });

  it('is not over for good: a reopened task is reviewed from the first step', () => {
    const approved = [approve(EARLY), approve(EARLY, SECOND), byHead];
    const task = taskAfter('dated', ...handedIn, ...approved, reopen(EARLY), ...handedIn);
    expect(task.next.context.submission).toMatchObject({ number: 2, verdicts: [] });
  });

  it('needs a step, and somebody to ask in each', () => {
    expect([[], TWO_THEN_HEAD].map(isSoundReview)).toEqual([false, true]);
    expect(isSoundReview([{ role: 'reviewer', quorum: 0 }])).toBe(false);
    expect(isSoundReview([{ role: 'reviewer', quorum: 1.5 }])).toBe(false);
    expect(isSoundReview([...TWO_THEN_HEAD, { role: 'chairman', quorum: 0 }])).toBe(false);
    const unsound = { ...submit(EARLY, OFFICER, []) };
    expect(refusalOf(ask(taskAfter('dated').next, unsound))).toEqual({ code: 'no-review' });
  });

  it('is complete only with the quorum of its last step, whatever the steps before have heard', () => {
    const steps = [
      { role: 'reviewer', quorum: 2 },
      { role: 'chairman', quorum: 2 },
    ] as const;
    const voice = (step: number, by: string) => ({ step, by, for: null });
    const verdicts = [voice(0, 'a'), voice(0, 'b'), voice(1, 'c')];
    expect([1, 2, 3].map((count) => completesReview({ steps, verdicts: verdicts.slice(0, count) }))).toEqual([
      false,
      false,
      true,
    ]);
    expect(completesReview({ steps: [], verdicts: [] })).toBe(false);
  });

  it('has heard whoever spoke and whoever was spoken for, and nobody else', () => {
    const verdicts = [{ step: 0, by: 'a', for: 'b' }];
    expect(['a', 'b', 'c'].map((person) => hasSpoken({ verdicts }, [person]))).toEqual([true, true, false]);
    expect(hasSpoken({ verdicts }, ['c', 'b'])).toBe(true);
    expect(hasSpoken({ verdicts: [{ step: 0, by: 'a', for: null }] }, ['c'])).toBe(false);
  });

  it('knows whose turn it is, and that nobody is left when all have spoken', () => {
    const voice = (step: number, by: string) => ({ step, by, for: null });
    const verdicts = [voice(0, 'a'), voice(0, 'b'), voice(1, 'c')];
    const at = (count: number) => ({ steps: TWO_THEN_HEAD, verdicts: verdicts.slice(0, count) });
    expect([0, 1, 2, 3].map((count) => stepInTurn(at(count)))).toEqual([0, 0, 1, 2]);
    expect([0, 1, 2, 3].map((count) => roleInTurn(at(count)))).toEqual([
      'reviewer',
      'reviewer',
      'head',
      null,
    ]);
    expect([0, 1, 2, 3].map((count) => completesReview(at(count)))).toEqual([false, false, true, false]);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  EARLY,
  LATE,
  LATER,
  OFFICER,
  REVIEWER,
  SOON,
  approve,
  giveBack,
  history,
  letters,
  passed,
  reopen,
  standing,
  start,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import type { TaskCommand } from './task-command';

const officer = { by: OFFICER, at: EARLY };
const reviewer = { by: REVIEWER, at: EARLY };
const askNotApplicable: TaskCommand = { type: 'ASK_NOT_APPLICABLE', ...officer };

describe('the main road of a task', () => {
  it('starts assigned and on track, and tells the lead unit', () => {
    const task = start('dated');
    expect(standing(task)).toEqual(['assigned', 'onTrack', null]);
    expect(history(task)).toEqual(['taskAssigned']);
    expect(letters(task)).toEqual([['lead', 'assigned']]);
  });

  it('is in progress once accepted, or once a file has arrived', () => {
    expect(standing(taskAfter('dated', { type: 'ACCEPT', ...officer }))[0]).toBe('inProgress');
    const added = taskAfter('dated', { type: 'ADD_EVIDENCE', fileName: 'báo cáo.pdf', ...officer });
    expect(standing(added)[0]).toBe('inProgress');
    expect(added.events).toEqual([{ code: 'evidenceAdded', params: { fileName: 'báo cáo.pdf' } }]);
  });

  it('stops the clock and tells the reviewers when the unit submits', () => {
    const task = taskAfter('dated', submit(EARLY));
    expect(standing(task)).toEqual(['submitted', 'answered', null]);
    expect(task.events).toEqual([{ code: 'evidenceSubmitted', params: { submission: 1, files: 1 } }]);
    expect(letters(task)).toEqual([['reviewers', 'submitted']]);
    expect(task.deadlines).toEqual([]);
  });

  it('is settled in time when a submission from before the due moment is approved, however late', () => {
    const task = taskAfter('dated', submit(SOON), take(LATE), approve(LATER));
    expect(standing(task)).toEqual(['approved', 'settled', 'inTime']);
    expect(task.effects).toContainEqual({ type: 'recomputeScore' });
    expect(letters(task)).toEqual([['lead', 'approved']]);
  });

  it('is settled late when it was handed in at the due moment itself', () => {
    const due = start('dated').next.context.dueAt!;
    const lastMoment = new Date(Date.parse(due) - 1).toISOString();
    expect(standing(taskAfter('dated', submit(due), take(LATE), approve(LATE)))[2]).toBe('late');
    expect(standing(taskAfter('dated', submit(lastMoment), take(LATE), approve(LATE)))[2]).toBe('inTime');
  });

  it('goes back with a reason and counts the next submission as the second', () => {
    const returned = taskAfter('dated', submit(EARLY), take(EARLY), giveBack(EARLY));
    expect(standing(returned)).toEqual(['returned', 'onTrack', null]);
    expect(returned.events).toEqual([
      { code: 'evidenceReturned', params: { submission: 1, reason: 'thieu-chu-ky' } },
    ]);
    const again = taskAfter('dated', submit(EARLY), take(EARLY), giveBack(EARLY), submit(SOON));
    expect(again.next.context.submission).toMatchObject({ number: 2, by: OFFICER, at: SOON });
  });

  it('tells the unit head when it comes back after the due moment, as when the moment itself had passed', () => {
    const returned = taskAfter('dated', submit(SOON), take(LATE), giveBack(LATE));
    expect(standing(returned)).toEqual(['returned', 'overdue', null]);
    expect(history(returned)).toEqual(['evidenceReturned', 'deadlinePassed']);
    expect(letters(returned)).toContainEqual([{ role: 'head' }, 'overdue']);
  });

  it('says in the history who was told first, and how the approval was settled', () => {
    expect(taskAfter('dated', passed(LATE)).events).toEqual([
      { code: 'deadlinePassed', params: { role: 'head' } },
    ]);
    const road = [submit(SOON), take(LATE)];
    expect(taskAfter('dated', ...road).events).toEqual([{ code: 'reviewTaken', params: { submission: 1 } }]);
    expect(taskAfter('dated', ...road, approve(LATER)).events).toEqual([
      { code: 'evidenceApproved', params: { submission: 1, settlement: 'inTime' } },
    ]);
  });

  it('lets the unit withdraw what nobody has taken for review', () => {
    const task = taskAfter('dated', submit(EARLY), { type: 'WITHDRAW', ...officer });
    expect(standing(task)).toEqual(['withdrawn', 'onTrack', null]);
    expect(task.effects).toContainEqual({ type: 'recomputeScore' });
  });

  it('voids the approval and its verdict when a reviewer reopens', () => {
    const task = taskAfter('dated', submit(EARLY), take(EARLY), approve(EARLY), reopen(SOON));
    expect(standing(task)).toEqual(['reopened', 'dueSoon', null]);
    expect(letters(task)).toEqual([['lead', 'reopened']]);
  });

  it('is judged late when the unit was overdue but answered in the end', () => {
    const task = taskAfter('dated', passed(LATE), submit(LATER), take(LATER), approve(LATER));
    expect(standing(task)).toEqual(['approved', 'settled', 'late']);
  });
});

describe('a task that may not apply', () => {
  it('waits for the reviewers, and is settled without measure when they grant it', () => {
    expect(standing(taskAfter('dated', askNotApplicable))).toEqual(['notApplicableAsked', 'answered', null]);
    const granted = taskAfter('dated', askNotApplicable, { type: 'GRANT_NOT_APPLICABLE', ...reviewer });
    expect(standing(granted)).toEqual(['notApplicable', 'settled', 'notMeasured']);
  });

  it('is not judged by a submission that was returned before', () => {
    const road = [submit(LATE), take(LATE), giveBack(LATE), { ...askNotApplicable, at: LATE }];
    const granted = taskAfter('dated', ...road, { type: 'GRANT_NOT_APPLICABLE', by: REVIEWER, at: LATER });
    expect(standing(granted)).toEqual(['notApplicable', 'settled', 'notMeasured']);
  });

  it('goes on with its clock when they refuse', () => {
    const refused = taskAfter('dated', askNotApplicable, { type: 'REFUSE_NOT_APPLICABLE', ...reviewer });
    expect(standing(refused)).toEqual(['inProgress', 'onTrack', null]);
    expect(letters(refused)).toEqual([['lead', 'notApplicableRefused']]);
  });
});

describe('a task without a clock to run against', () => {
  it('is settled without measure when it has no date', () => {
    expect(standing(start('undated'))).toEqual(['assigned', 'untimed', null]);
    const task = taskAfter('undated', submit(EARLY), take(EARLY), approve(EARLY));
    expect(standing(task)).toEqual(['approved', 'settled', 'notMeasured']);
  });

  it('asks the lead unit to confirm what lay before the plan, and lets the reviewer settle it', () => {
    const asked = start('predated');
    expect(standing(asked)).toEqual(['assigned', 'predated', null]);
    expect(letters(asked)).toContainEqual(['lead', 'confirmationAsked']);
    const verdict = (deliveredInTime?: boolean) =>
      standing(
        taskAfter('predated', submit(EARLY), take(EARLY), {
          ...approve(EARLY),
          deliveredInTime,
        } as TaskCommand),
      );
    expect([verdict(true)[2], verdict(false)[2], verdict()[2]]).toEqual(['inTime', 'late', 'notMeasured']);
  });

  it('does not let a reviewer overrule the clock of a dated task', () => {
    const task = taskAfter('dated', submit(LATE), take(LATE), {
      type: 'APPROVE',
      as: 'reviewer',
      deliveredInTime: true,
      ...reviewer,
    });
    expect(standing(task)[2]).toBe('late');
  });
});

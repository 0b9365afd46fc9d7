import { describe, expect, it } from '@jest/globals';
import {
  EARLY,
  LATE,
  OFFICER,
  ONE_REVIEWER,
  REVIEWER,
  SECOND,
  SOON,
  approve,
  ask,
  escalate,
  giveBack,
  passed,
  refusalOf,
  reopen,
  start,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import type { TaskCommand } from './task-command';

const refused = (road: readonly TaskCommand[], command: TaskCommand) =>
  refusalOf(ask(taskAfter('dated', ...road).next, command));

const addFile: TaskCommand = { type: 'ADD_EVIDENCE', fileName: 'a.pdf', by: OFFICER, at: EARLY };
const removeFile: TaskCommand = { ...addFile, type: 'REMOVE_EVIDENCE' };

describe('a task refuses', () => {
  it('approval by the submitter', () => {
    expect(refused([submit(EARLY), take(EARLY)], approve(EARLY, OFFICER))).toEqual({
      code: 'submitter-cannot-review',
    });
  });

  it('to be taken for review, or returned, by the submitter', () => {
    expect(refused([submit(EARLY)], take(EARLY, OFFICER))).toEqual({ code: 'submitter-cannot-review' });
    expect(refused([submit(EARLY), take(EARLY)], giveBack(EARLY, OFFICER))).toEqual({
      code: 'submitter-cannot-review',
    });
  });

  it('approval by a reviewer who handed in the second time, though not the first', () => {
    const road = [submit(EARLY), take(EARLY), giveBack(EARLY), submit(EARLY, REVIEWER), take(EARLY, OFFICER)];
    expect(refused(road, approve(EARLY))).toEqual({ code: 'submitter-cannot-review' });
    expect(refused(road, approve(EARLY, OFFICER))).toBeNull();
  });

  it('a submission without a single file', () => {
    expect(refused([], { type: 'SUBMIT', files: 0, steps: ONE_REVIEWER, by: OFFICER, at: EARLY })).toEqual({
      code: 'no-evidence',
    });
  });

  it('new files and the loss of old ones while somebody reviews, and after approval', () => {
    const approved = [submit(EARLY), take(EARLY), approve(EARLY)];
    expect(refused([submit(EARLY)], addFile)).toEqual({ code: 'evidence-locked', work: 'submitted' });
    expect(refused(approved.slice(0, 2), removeFile)).toEqual({
      code: 'evidence-locked',
      work: 'underReview',
    });
    expect(refused(approved, addFile)).toEqual({ code: 'evidence-locked', work: 'approved' });
  });

  it('what does not belong to its state, and names both', () => {
    expect(refused([], approve(EARLY))).toEqual({
      code: 'not-possible-now',
      command: 'APPROVE',
      work: 'assigned',
    });
    expect(refused([submit(EARLY)], submit(EARLY))).toEqual({
      code: 'not-possible-now',
      command: 'SUBMIT',
      work: 'submitted',
    });
    expect(refused([submit(EARLY), take(EARLY)], { type: 'WITHDRAW', by: OFFICER, at: EARLY })).toEqual({
      code: 'not-possible-now',
      command: 'WITHDRAW',
      work: 'underReview',
    });
  });

  it('to be decided on by who asked, or amended in its facts, outside its state', () => {
    const grant: TaskCommand = { type: 'GRANT_NOT_APPLICABLE', by: REVIEWER, at: EARLY };
    const facts: TaskCommand = { type: 'CORRECT_FACTS', by: REVIEWER, at: EARLY };
    const notNow = (command: string, work: string) => ({ code: 'not-possible-now', command, work });
    expect(refused([], grant)).toEqual(notNow('GRANT_NOT_APPLICABLE', 'assigned'));
    expect(refused([], take(EARLY))).toEqual(notNow('TAKE_FOR_REVIEW', 'assigned'));
    expect(refused([submit(EARLY)], facts)).toEqual(notNow('CORRECT_FACTS', 'submitted'));
    expect(refused([submit(EARLY)], giveBack(EARLY))).toEqual(notNow('RETURN', 'submitted'));
    expect(refused([submit(EARLY)], reopen(EARLY))).toEqual(notNow('REOPEN', 'submitted'));
    const own = { ...facts, by: OFFICER };
    expect(refused([submit(EARLY), take(EARLY)], own)).toEqual({ code: 'submitter-cannot-review' });
  });

  it('a correction that is already past, whoever gives it', () => {
    const past = { dueAt: EARLY, nearAt: null };
    const road = [submit(EARLY), take(EARLY)];
    expect(refused(road, { ...giveBack(SOON), correction: past } as TaskCommand)).toEqual({
      code: 'correction-past',
    });
    const again = { ...reopen(SOON), correction: past } as TaskCommand;
    expect(refused([...road, approve(EARLY)], again)).toEqual({ code: 'correction-past' });
    const aside: TaskCommand[] = [
      { type: 'ASK_NOT_APPLICABLE', by: OFFICER, at: EARLY },
      { type: 'GRANT_NOT_APPLICABLE', by: REVIEWER, at: EARLY },
    ];
    expect(refused(aside, again)).toEqual({ code: 'correction-past' });
  });

  it('whoever stands in for the one who handed in, and whom the substitute stood in for', () => {
    const forOfficer = { by: SECOND, for: { id: OFFICER, name: 'Cán bộ' } };
    const own = { code: 'submitter-cannot-review' };
    expect(refused([submit(EARLY), take(EARLY)], { ...giveBack(EARLY), ...forOfficer })).toEqual(own);
    const submitted = { ...submit(EARLY), ...forOfficer } as TaskCommand;
    for (const by of [SECOND, OFFICER]) {
      expect(refused([submitted, take(EARLY)], giveBack(EARLY, by))).toEqual(own);
      expect(refused([submitted, take(EARLY)], approve(EARLY, by))).toEqual(own);
    }
    expect(refused([submitted, take(EARLY)], giveBack(EARLY))).toBeNull();
  });

  it('a deadline that passes while the unit has answered', () => {
    expect(refused([submit(EARLY)], passed(LATE))).toEqual({ code: 'clock-not-running', time: 'answered' });
  });

  it('an escalation before it is overdue, and one that repeats a rung', () => {
    expect(refused([], escalate(1, LATE))).toEqual({ code: 'clock-not-running', time: 'onTrack' });
    const climbed = [passed(LATE), escalate(2, LATE)];
    expect(refused(climbed, escalate(2, LATE))).toEqual({ code: 'clock-not-running', time: 'overdue' });
    expect(refused(climbed, escalate(1, LATE))).toEqual({ code: 'clock-not-running', time: 'overdue' });
  });

  it('that whoever asked to set it aside decides on it', () => {
    const asked: TaskCommand = { type: 'ASK_NOT_APPLICABLE', by: OFFICER, at: EARLY };
    const grant = (by: string): TaskCommand => ({ type: 'GRANT_NOT_APPLICABLE', by, at: EARLY });
    expect(refused([asked], grant(OFFICER))).toEqual({ code: 'asker-cannot-grant' });
    expect(refused([asked], { ...grant(OFFICER), type: 'REFUSE_NOT_APPLICABLE' } as TaskCommand)).toEqual({
      code: 'asker-cannot-grant',
    });
    expect(refused([asked], grant(REVIEWER))).toBeNull();
  });

  it('to be overdue before its due moment, or due soon before its first reminder', () => {
    expect(refused([], passed(EARLY))).toEqual({ code: 'clock-not-running', time: 'onTrack' });
    const nears: TaskCommand = { type: 'DEADLINE_NEARS', workingDays: 7, at: EARLY };
    expect(refused([], nears)).toEqual({ code: 'clock-not-running', time: 'onTrack' });
  });

  it('every word of the calendar to a date from before the plan', () => {
    const before = start('predated').next;
    for (const command of [passed(LATE), escalate(1, LATE)]) {
      expect(refusalOf(ask(before, command))).toEqual({
        code: 'clock-not-running',
        time: 'predated',
      });
    }
  });
});

import type { Instant } from '@tctp/domain';
import { dueTerms } from './due-terms';
import {
  CULTURE,
  DUE,
  HEAD,
  JUSTICE,
  MOVED,
  OFFICER,
  ONE_REVIEWER,
  PLAN_END,
  REVIEWER,
  SECOND,
  TWO_THEN_HEAD,
  EARLY,
  LATE,
  LATEST,
  POLICY,
  SOON,
} from './task.fixture';
import type { TaskCommand } from './task-command';

/*
 * Everything that can be asked of a task, in every shape that the machine tells apart. All of it together makes more
 * states than anybody can count, so the graph is walked in three slices, and the random lives mix them.
 */

export const PEOPLE = [OFFICER, REVIEWER] as const;

/** Handing in, reviewing, setting aside, waiting for a superior. */
export function mainCommands(by: string, at: Instant): TaskCommand[] {
  return [
    { type: 'ACCEPT', by, at },
    { type: 'HAND_TO', to: { id: OFFICER, name: 'Cán bộ' }, insteadOf: null, by, at },
    { type: 'ADD_EVIDENCE', fileName: 'bao-cao.pdf', by, at },
    { type: 'REMOVE_EVIDENCE', fileName: 'bao-cao.pdf', by, at },
    { type: 'SUBMIT', files: 0, steps: ONE_REVIEWER, by, at },
    { type: 'SUBMIT', files: 2, steps: [], by, at },
    { type: 'SUBMIT', files: 2, steps: ONE_REVIEWER, by, at },
    { type: 'WITHDRAW', by, at },
    { type: 'AMEND', by, at },
    { type: 'TAKE_FOR_REVIEW', by, at },
    { type: 'PUT_BACK', by, at },
    { type: 'CORRECT_FACTS', by, at },
    { type: 'APPROVE', as: 'reviewer', by, at },
    { type: 'APPROVE', as: 'reviewer', deliveredInTime: true, by, at },
    { type: 'APPROVE', as: 'head', deliveredInTime: false, by, at },
    { type: 'RETURN', reason: 'thieu-chu-ky', correction: null, by, at },
    { type: 'REOPEN', correction: null, by, at },
    { type: 'ASK_NOT_APPLICABLE', by, at },
    { type: 'GRANT_NOT_APPLICABLE', by, at },
    { type: 'REFUSE_NOT_APPLICABLE', by, at },
    { type: 'BLOCK', petition: '12/TTr-UBND', to: 'UBND tỉnh', by, at },
    { type: 'UNBLOCK', by, at },
    { type: 'URGE', by, at },
    { type: 'REASSIGN', from: CULTURE, to: JUSTICE, by, at },
    { type: 'REASSIGN', from: CULTURE, to: CULTURE, by, at },
  ];
}

export function clockCommands(at: Instant): TaskCommand[] {
  return [
    { type: 'DEADLINE_NEARS', workingDays: 3, at },
    { type: 'DEADLINE_PASSED', at },
    { type: 'ESCALATE', step: 1, to: 'viceChair', at },
    { type: 'ESCALATE', step: 2, to: 'chairman', at },
  ];
}

/** A review in two steps by three people, one of whom may stand in for another. */
function reviewCommands(by: string, at: Instant): TaskCommand[] {
  return [
    { type: 'SUBMIT', files: 1, steps: TWO_THEN_HEAD, by, at },
    { type: 'SUBMIT', files: 1, steps: TWO_THEN_HEAD, by, for: { id: HEAD, name: 'Trưởng phòng' }, at },
    { type: 'WITHDRAW', by, at },
    { type: 'AMEND', by, at },
    { type: 'TAKE_FOR_REVIEW', by, at },
    { type: 'PUT_BACK', by, at },
    { type: 'CORRECT_FACTS', by, at },
    { type: 'APPROVE', as: 'reviewer', by, at },
    { type: 'APPROVE', as: 'reviewer', by, for: { id: SECOND, name: 'Chuyên viên hai' }, at },
    { type: 'APPROVE', as: 'head', by, at },
    { type: 'RETURN', reason: 'thieu-chu-ky', correction: null, by, at },
    { type: 'REOPEN', correction: null, by, at },
  ];
}

/** What goes on beside the work: obstacles, extensions, directives, corrections by a day. */
export function besideCommands(by: string, at: Instant): TaskCommand[] {
  return [
    { type: 'REPORT_OBSTACLE', by, at },
    { type: 'ANSWER_OBSTACLE', by, at },
    { type: 'ASK_EXTENSION', terms: MOVED, latest: PLAN_END, by, at },
    { type: 'ASK_EXTENSION', terms: dueTerms('2017-11-30', POLICY), latest: PLAN_END, by, at },
    { type: 'ASK_EXTENSION', terms: dueTerms('2018-01-05', POLICY), latest: PLAN_END, by, at },
    { type: 'GRANT_EXTENSION', by, at },
    { type: 'REFUSE_EXTENSION', by, at },
    { type: 'DIRECT', as: 'chairman', dueAt: DUE, by, at },
    { type: 'REPLY', directive: 1, by, at },
    { type: 'REPLY', directive: 9, by, at },
    { type: 'RETURN', reason: 'thieu-chu-ky', correction: MOVED, by, at },
    { type: 'RETURN', reason: 'thieu-chu-ky', correction: dueTerms('2017-09-01', POLICY), by, at },
    { type: 'REOPEN', correction: MOVED, by, at },
    { type: 'REOPEN', correction: dueTerms('2017-09-01', POLICY), by, at },
  ];
}

export function besideClock(at: Instant): TaskCommand[] {
  return [
    { type: 'OBSTACLE_UNANSWERED', to: 'chairman', at },
    { type: 'DIRECTIVE_PASSED', directive: 1, at },
    { type: 'PETITION_PENDING', step: 1, to: 'chairman', at },
    { type: 'PETITION_PENDING', step: 2, to: 'chairman', at },
  ];
}

/** As much of the main road as the beside commands need around them. */
function roadCommands(by: string, at: Instant): TaskCommand[] {
  return [
    { type: 'SUBMIT', files: 1, steps: ONE_REVIEWER, by, at },
    { type: 'TAKE_FOR_REVIEW', by, at },
    { type: 'APPROVE', as: 'reviewer', by, at },
    { type: 'BLOCK', petition: '12/TTr-UBND', to: 'UBND tỉnh', by, at },
    { type: 'UNBLOCK', by, at },
  ];
}

export const SLICES = {
  main: [EARLY, SOON, LATE].flatMap((at) => [
    ...PEOPLE.flatMap((by) => mainCommands(by, at)),
    ...clockCommands(at),
  ]),
  review: [OFFICER, REVIEWER, SECOND, HEAD].flatMap((by) => reviewCommands(by, EARLY)),
  beside: [EARLY, LATE, LATEST].flatMap((at) => [
    ...roadCommands(OFFICER, at).slice(0, 1),
    ...roadCommands(REVIEWER, at).slice(1),
    ...PEOPLE.flatMap((by) => besideCommands(by, at)),
    { type: 'DEADLINE_PASSED' as const, at },
    ...besideClock(at),
  ]),
} satisfies Record<string, TaskCommand[]>;
export type SliceName = keyof typeof SLICES;

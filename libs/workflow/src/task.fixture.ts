import type { WorkCalendar } from '@tctp/calendar';
import { startOfDay } from '@tctp/calendar';
import type { Instant } from '@tctp/domain';
import type { Decided, Decision, TaskSchedule } from './decide';
import { decide, startTask } from './decide';
import type { TaskCommand } from './task-command';
import type { TaskRefusal } from './task-refusal';
import type { TaskSnapshot } from './task-snapshot';
import type { TimePolicy } from './wanted-deadlines';

export const CALENDAR: WorkCalendar = {
  timeZoneOffsetMinutes: 420,
  dayStart: '08:00',
  holidays: [],
  makeUpDays: [],
  beforeIncludesDay: false,
};

export const POLICY: TimePolicy = {
  calendar: CALENDAR,
  ladder: {
    remindBefore: [7, 3, 1],
    onDue: 'head',
    escalate: [
      { afterWorkingDays: 3, to: 'viceChair' },
      { afterWorkingDays: 5, to: 'chairman' },
    ],
  },
};

export const ISSUED: Instant = startOfDay(CALENDAR, '2017-08-28');

/** Three kinds of clock: a date to come, no date, and one that lay before the plan was issued. */
export const SCHEDULES = {
  dated: { lastDay: '2017-11-30', dueAt: '2017-11-30T17:00:00.000Z' },
  undated: { lastDay: null, dueAt: null },
  predated: { lastDay: '2016-12-31', dueAt: '2016-12-31T17:00:00.000Z' },
} satisfies Record<string, TaskSchedule>;
export type ScheduleName = keyof typeof SCHEDULES;

/** Moments of a dated task: long before, after the first reminder, and on two days after the due moment. */
export const EARLY: Instant = '2017-09-04T02:00:00.000Z';
export const SOON: Instant = '2017-11-28T02:00:00.000Z';
export const LATE: Instant = '2017-12-04T02:00:00.000Z';
export const LATER: Instant = '2017-12-11T02:00:00.000Z';

/** One hands in, the other reviews; neither is kept from trying the other's part. */
export const OFFICER = 'can-bo';
export const REVIEWER = 'noi-vu';
export const PEOPLE = [OFFICER, REVIEWER] as const;

/** Every command a person can give, in every shape that the machine tells apart. */
export function personCommands(by: string, at: Instant): TaskCommand[] {
  return [
    { type: 'ACCEPT', by, at },
    { type: 'ADD_EVIDENCE', fileName: 'bao-cao.pdf', by, at },
    { type: 'REMOVE_EVIDENCE', fileName: 'bao-cao.pdf', by, at },
    { type: 'SUBMIT', files: 0, by, at },
    { type: 'SUBMIT', files: 2, by, at },
    { type: 'WITHDRAW', by, at },
    { type: 'TAKE_FOR_REVIEW', by, at },
    { type: 'APPROVE', by, at },
    { type: 'APPROVE', deliveredInTime: true, by, at },
    { type: 'APPROVE', deliveredInTime: false, by, at },
    { type: 'RETURN', reason: 'thieu-chu-ky', by, at },
    { type: 'REOPEN', by, at },
    { type: 'ASK_NOT_APPLICABLE', by, at },
    { type: 'GRANT_NOT_APPLICABLE', by, at },
    { type: 'REFUSE_NOT_APPLICABLE', by, at },
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

export function start(schedule: ScheduleName): Decided {
  return startTask(SCHEDULES[schedule], ISSUED, POLICY);
}

export function ask(schedule: ScheduleName, snapshot: TaskSnapshot, command: TaskCommand): Decision {
  return decide(snapshot, command, SCHEDULES[schedule], POLICY);
}

/** A task that took all of these commands, and the decision on the last one. */
export function taskAfter(schedule: ScheduleName, ...commands: readonly TaskCommand[]): Decided {
  return commands.reduce<Decided>((sum, command) => {
    const decision = ask(schedule, sum.next, command);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decision.refusal)}`);
    return decision;
  }, start(schedule));
}

export function refusalOf(decision: Decision): TaskRefusal | null {
  return decision.ok ? null : decision.refusal;
}

/** As through the database: nothing but JSON survives. */
export function stored(snapshot: TaskSnapshot): TaskSnapshot {
  return JSON.parse(JSON.stringify(snapshot)) as TaskSnapshot;
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

export const submit = (at: Instant, by = OFFICER): TaskCommand => ({ type: 'SUBMIT', files: 1, by, at });
export const take = (at: Instant, by = REVIEWER): TaskCommand => ({ type: 'TAKE_FOR_REVIEW', by, at });
export const approve = (at: Instant, by = REVIEWER): TaskCommand => ({ type: 'APPROVE', by, at });
export const giveBack = (at: Instant, by = REVIEWER): TaskCommand => ({
  type: 'RETURN',
  reason: 'thieu-chu-ky',
  by,
  at,
});
export const passed = (at: Instant): TaskCommand => ({ type: 'DEADLINE_PASSED', at });
export const escalate = (step: number, at: Instant): TaskCommand => ({
  type: 'ESCALATE',
  step,
  to: step === 1 ? 'viceChair' : 'chairman',
  at,
});

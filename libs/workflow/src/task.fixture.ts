import type { WorkCalendar } from '@tctp/calendar';
import { startOfDay } from '@tctp/calendar';
import type { Instant, LocalDate, ReviewStep, Role } from '@tctp/domain';
import type { Decided, Decision } from './decide';
import { decide, startTask } from './decide';
import { dueTerms } from './due-terms';
import type { TaskCommand } from './task-command';
import type { TaskRefusal } from './task-refusal';
import type { TaskSnapshot } from './task-snapshot';
import type { TaskPolicy } from './wanted-deadlines';

export const CALENDAR: WorkCalendar = {
  timeZoneOffsetMinutes: 420,
  dayStart: '08:00',
  holidays: [],
  makeUpDays: [],
  beforeIncludesDay: false,
};

export const POLICY: TaskPolicy = {
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
export const PLAN_END: Instant = startOfDay(CALENDAR, '2018-01-01');

/** Three kinds of clock: a date to come, no date, and one that lay before the plan was issued. */
export const LAST_DAYS = {
  dated: '2017-11-30',
  undated: null,
  predated: '2016-12-31',
} satisfies Record<string, LocalDate | null>;
export type ScheduleName = keyof typeof LAST_DAYS;
export const SCHEDULE_NAMES = Object.keys(LAST_DAYS) as ScheduleName[];

/** First moment that is late for the dated task. */
export const DUE: Instant = '2017-11-30T17:00:00.000Z';

/** Moments of a dated task: long before, after the first reminder, and on three days after the due moment. */
export const EARLY: Instant = '2017-09-04T02:00:00.000Z';
export const SOON: Instant = '2017-11-28T02:00:00.000Z';
export const LATE: Instant = '2017-12-04T02:00:00.000Z';
export const LATER: Instant = '2017-12-11T02:00:00.000Z';
export const LATEST: Instant = '2017-12-18T02:00:00.000Z';

/** A later due moment, given with a return or granted as an extension: 15/12/2017 is the last day. */
export const MOVED = dueTerms('2017-12-15', POLICY);

/** One hands in, the other reviews; neither is kept from trying the other's part. */
export const OFFICER = 'can-bo';
export const REVIEWER = 'noi-vu';
export const SECOND = 'noi-vu-hai';
export const HEAD = 'truong-phong';

export const CULTURE = { id: 'van-hoa', name: 'Phòng VHTT' };
export const JUSTICE = { id: 'tu-phap', name: 'Phòng Tư pháp' };

export const ONE_REVIEWER: readonly ReviewStep[] = [{ role: 'reviewer', quorum: 1 }];
export const TWO_THEN_HEAD: readonly ReviewStep[] = [
  { role: 'reviewer', quorum: 2 },
  { role: 'head', quorum: 1 },
];

export function start(schedule: ScheduleName): Decided {
  return startTask(LAST_DAYS[schedule], ISSUED, POLICY);
}

export function ask(snapshot: TaskSnapshot, command: TaskCommand): Decision {
  return decide(snapshot, command, POLICY);
}

/** A task that took all of these commands, and the decision on the last one. */
export function taskAfter(schedule: ScheduleName, ...commands: readonly TaskCommand[]): Decided {
  return commands.reduce<Decided>((sum, command) => {
    const decision = ask(sum.next, command);
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

export const submit = (at: Instant, by = OFFICER, steps = ONE_REVIEWER): TaskCommand => ({
  type: 'SUBMIT',
  files: 1,
  steps,
  by,
  at,
});
export const take = (at: Instant, by = REVIEWER): TaskCommand => ({ type: 'TAKE_FOR_REVIEW', by, at });
export const approve = (at: Instant, by = REVIEWER, as: Role = 'reviewer'): TaskCommand => ({
  type: 'APPROVE',
  as,
  by,
  at,
});
export const giveBack = (at: Instant, by = REVIEWER): TaskCommand => ({
  type: 'RETURN',
  reason: 'thieu-chu-ky',
  correction: null,
  by,
  at,
});
export const reopen = (at: Instant, by = REVIEWER): TaskCommand => ({
  type: 'REOPEN',
  correction: null,
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
/** A command that says nothing but who and when. */
type Bare = 'AMEND' | 'WITHDRAW' | 'PUT_BACK' | 'CORRECT_FACTS' | 'UNBLOCK' | 'URGE' | 'ACCEPT';
type Beside = 'REPORT_OBSTACLE' | 'ANSWER_OBSTACLE' | 'GRANT_EXTENSION' | 'REFUSE_EXTENSION';
export const just = (type: Bare | Beside, at: Instant, by = OFFICER): TaskCommand => ({ type, by, at });
export const block = (at: Instant, by = REVIEWER): TaskCommand => ({
  type: 'BLOCK',
  petition: '12/TTr-UBND',
  to: 'UBND tỉnh',
  by,
  at,
});
export const askExtension = (at: Instant, by = OFFICER): TaskCommand => ({
  type: 'ASK_EXTENSION',
  terms: MOVED,
  latest: PLAN_END,
  by,
  at,
});
export const direct = (at: Instant, dueAt: Instant = DUE): TaskCommand => ({
  type: 'DIRECT',
  as: 'chairman',
  dueAt,
  by: 'chu-tich',
  at,
});

/** Where it stands, what the history says, and who hears of what. */
export const standing = ({ next }: Decided) => [next.work, next.time, next.context.settlement];
export const history = ({ events }: Decided) => events.map((event) => event.code);
export const letters = ({ effects }: Decided) =>
  effects.flatMap((effect) => (effect.type === 'notify' ? [[effect.to, effect.about]] : []));

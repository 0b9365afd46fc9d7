import {
  addDays,
  addWorkingDays,
  lastDayBefore,
  localDateOf,
  openingOf,
  startOfDay,
  subtractWorkingDays,
} from '@tctp/calendar';
import type { WorkCalendar } from '@tctp/calendar';
import type { Habit, Instant, LocalDate, ReviewStep, Scenario, ScenarioStep } from '@tctp/domain';
import { POLICY_DEFAULTS } from '@tctp/domain';
import type { PersonCommand } from '@tctp/workflow';
import { dueTerms } from '@tctp/workflow';
import type { PlanToLoad } from '../ports';
import type { RehearsedTask } from './rehearsed-task';
import { taskPolicyOf } from '../tasks/task-policy';

/** Whom the rehearsal has act: somebody of the unit, and somebody of the office who is not the same. */
const UNIT = 'don-vi';
const OFFICE = 'noi-vu';

/** Something people will do, at a moment. */
export interface Intention {
  at: Instant;
  taskId: string;
  step: ScenarioStep;
  /** Out of habit: where it is not possible, nobody tries. */
  habitual: boolean;
}

/** What the steps of a scenario mean, soonest first; habits are added as the year goes. */
export function intentionsOf(scenario: Scenario, input: PlanToLoad): Intention[] {
  return scenario.steps
    .map((step) => intention(input, step, false))
    .sort((left, right) => left.at.localeCompare(right.at));
}

/** When the habit of its unit has it hand in, by the due moment that stands now; null when it never does. */
export function handInOf(
  scenario: Scenario,
  input: PlanToLoad,
  task: RehearsedTask,
  now: Instant,
): Intention | null {
  const habit = habitOf(scenario, task.leadUnitId);
  const on = habit === null ? null : dayOfHandingIn(habit, task, input, now);
  return on === null ? null : intention(input, { on, task: task.id, do: 'handIn' }, true);
}

/** When its unit hands in again what was given back without a day for it. */
export function mendingOf(
  scenario: Scenario,
  input: PlanToLoad,
  task: RehearsedTask,
  now: Instant,
): Intention | null {
  return after(input, task, now, 'handIn', habitOf(scenario, task.leadUnitId)?.mendsAfter ?? null);
}

/** When a submission of its unit is approved; null when nobody does. */
export function approvalOf(
  scenario: Scenario,
  input: PlanToLoad,
  task: RehearsedTask,
  now: Instant,
): Intention | null {
  return after(input, task, now, 'approve', habitOf(scenario, task.leadUnitId)?.reviewedAfter ?? null);
}

function after(
  input: PlanToLoad,
  { id: task }: RehearsedTask,
  now: Instant,
  verb: 'handIn' | 'approve',
  days: number | null,
): Intention | null {
  if (days === null) return null;
  const on = addWorkingDays(input.calendar, localDateOf(input.calendar, now), days);
  return intention(input, { on, task, do: verb }, true);
}

function habitOf({ habits }: Scenario, unitId: string): Habit | null {
  return habits.find(({ unit }) => unit === unitId || unit === '*') ?? null;
}

function intention({ calendar }: PlanToLoad, step: ScenarioStep, habitual: boolean): Intention {
  return { at: openingOf(calendar, step.on), taskId: step.task, step, habitual };
}

/** By the habit, and never on a day that has begun: at the soonest the next working day. */
function dayOfHandingIn(
  habit: Habit,
  task: RehearsedTask,
  { calendar, plan }: PlanToLoad,
  now: Instant,
): LocalDate | null {
  const { dueAt } = task.snapshot.context;
  const undated = dueAt === null || task.snapshot.time === 'predated';
  const days = undated ? habit.handsInUndated : habit.handsIn;
  if (days === null) return null;
  const day = undated
    ? addWorkingDays(calendar, plan.issuedOn, days)
    : workingDaysBefore(calendar, lastDayBefore(calendar, dueAt), days);
  const today = localDateOf(calendar, now);
  return day > today ? day : addWorkingDays(calendar, today, 1);
}

/** A negative number of days lies after the day. */
function workingDaysBefore(calendar: WorkCalendar, day: LocalDate, days: number): LocalDate {
  return days >= 0 ? subtractWorkingDays(calendar, day, days) : addWorkingDays(calendar, day, -days);
}

/** The machine's commands for a step; a verdict takes the submission for review first. */
export function commandsOf(
  step: ScenarioStep,
  task: RehearsedTask,
  input: PlanToLoad,
  at: Instant,
): PersonCommand[] {
  const policy = taskPolicyOf({ policy: input.plan.policy, calendar: input.calendar });
  const review = policy.review ?? POLICY_DEFAULTS.review;
  const unit = { by: UNIT, at };
  const office = { by: OFFICE, at };
  const taken: PersonCommand[] =
    task.snapshot.work === 'submitted' ? [{ type: 'TAKE_FOR_REVIEW', ...office }] : [];
  switch (step.do) {
    case 'handIn':
      return [{ type: 'SUBMIT', files: 1, steps: review, ...unit }];
    case 'withdraw':
      return [{ type: 'WITHDRAW', ...unit }];
    case 'amend':
      return [{ type: 'AMEND', ...unit }];
    case 'approve':
      return [...taken, ...approvalsBy(review, at)];
    case 'return': {
      const correction = step.correctBy === undefined ? null : dueTerms(step.correctBy, policy);
      return [...taken, { type: 'RETURN', reason: step.reason, correction, ...office }];
    }
    case 'reopen':
      return [{ type: 'REOPEN', correction: null, ...office }];
    case 'setAside':
      return [
        { type: 'ASK_NOT_APPLICABLE', ...unit },
        { type: 'GRANT_NOT_APPLICABLE', ...office },
      ];
    case 'reportObstacle':
      return [{ type: 'REPORT_OBSTACLE', ...unit }];
    case 'answerObstacle':
      return [{ type: 'ANSWER_OBSTACLE', ...office }];
    case 'askExtension': {
      const latest = startOfDay(input.calendar, addDays(input.plan.endsOn, 1));
      return [{ type: 'ASK_EXTENSION', terms: dueTerms(step.until, policy), latest, ...unit }];
    }
    case 'grantExtension':
      return [{ type: 'GRANT_EXTENSION', ...office }];
    case 'refuseExtension':
      return [{ type: 'REFUSE_EXTENSION', ...office }];
    case 'block':
      return [{ type: 'BLOCK', petition: step.petition, to: step.to, ...office }];
    case 'unblock':
      return [{ type: 'UNBLOCK', ...office }];
  }
}

/** The whole review says yes: somebody else for every voice that a step asks for. */
function approvalsBy(review: readonly ReviewStep[], at: Instant): PersonCommand[] {
  return review
    .flatMap(({ role, quorum }) => Array.from({ length: quorum }, () => role))
    .map((as, voice) => ({ type: 'APPROVE', as, by: voice === 0 ? OFFICE : `${OFFICE}-${voice + 1}`, at }));
}

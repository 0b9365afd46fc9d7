import {
  addDays,
  addWorkingDays,
  lastDayBefore,
  localDateOf,
  openingOf,
  startOfDay,
  subtractWorkingDays,
} from '@tctp/calendar';
import type { Habit, Instant, LocalDate, Scenario, ScenarioStep } from '@tctp/domain';
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
export function handInOf(scenario: Scenario, input: PlanToLoad, task: RehearsedTask): Intention | null {
  const habit = habitOf(scenario, task.leadUnitId);
  const on = habit === null ? null : dayOfHandingIn(habit, task, input);
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

function dayOfHandingIn(habit: Habit, { snapshot }: RehearsedTask, input: PlanToLoad): LocalDate | null {
  const { calendar, plan } = input;
  const { dueAt } = snapshot.context;
  if (dueAt === null || snapshot.time === 'predated') {
    return habit.handsInUndated === null
      ? null
      : addWorkingDays(calendar, plan.issuedOn, habit.handsInUndated);
  }
  if (habit.handsIn === null) return null;
  const lastDay = lastDayBefore(calendar, dueAt);
  const day =
    habit.handsIn >= 0
      ? subtractWorkingDays(calendar, lastDay, habit.handsIn)
      : addWorkingDays(calendar, lastDay, -habit.handsIn);
  return day > plan.issuedOn ? day : addWorkingDays(calendar, plan.issuedOn, 1);
}

/** The machine's commands for a step; a verdict takes the submission for review first. */
export function commandsOf(
  step: ScenarioStep,
  task: RehearsedTask,
  input: PlanToLoad,
  at: Instant,
): PersonCommand[] {
  const policy = taskPolicyOf({ policy: input.plan.policy, calendar: input.calendar });
  const unit = { by: UNIT, at };
  const office = { by: OFFICE, at };
  const taken: PersonCommand[] =
    task.snapshot.work === 'submitted' ? [{ type: 'TAKE_FOR_REVIEW', ...office }] : [];
  switch (step.do) {
    case 'handIn':
      return [{ type: 'SUBMIT', files: 1, steps: POLICY_DEFAULTS.review, ...unit }];
    case 'withdraw':
      return [{ type: 'WITHDRAW', ...unit }];
    case 'amend':
      return [{ type: 'AMEND', ...unit }];
    case 'approve':
      return [...taken, { type: 'APPROVE', as: 'reviewer', ...office }];
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

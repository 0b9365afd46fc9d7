import type { Reason, WorkState } from '@tctp/domain';
import type { TaskProgress, UnitRecord } from './forecast-input';
import type { OutcomeParameters } from './outcome-parameters';

/** How likely a task ends well, and the factors that were multiplied. Chances in the reasons are whole percents. */
export interface TaskChance {
  chance: number;
  because: readonly Reason[];
}

/**
 * That a task is handed in complete and accepted in the end: what its state promises × what the time left leaves of it
 * × how its unit keeps its dates. Work that is done or set aside is certain, and what waits for a superior is nobody's
 * fault: the component says what that means.
 */
export function taskChance(
  task: TaskProgress,
  parameters: OutcomeParameters,
  record: UnitRecord | undefined,
): TaskChance {
  const { work } = task;
  if (work === 'approved' || work === 'notApplicable' || work === 'blocked')
    return { chance: 1, because: [] };
  const state = PROMISE[work];
  const promised = parameters.delivers[state];
  const first: Reason = { code: `chance.${state}`, params: { percent: percent(promised) } };
  if (task.awaitingReview) return { chance: promised, because: [first] };
  const time = timeFactor(task, parameters);
  const unit = recordFactor(record, parameters);
  return { chance: promised * time.factor * unit.factor, because: [first, ...time.because, ...unit.because] };
}

const PROMISE: Record<
  Exclude<WorkState, 'approved' | 'notApplicable' | 'blocked'>,
  keyof OutcomeParameters['delivers']
> = {
  assigned: 'notStarted',
  inProgress: 'started',
  withdrawn: 'started',
  returned: 'givenBack',
  reopened: 'givenBack',
  submitted: 'handedIn',
  underReview: 'underReview',
  notApplicableAsked: 'handedIn',
};

interface Factor {
  factor: number;
  because: readonly Reason[];
}

const NO_FACTOR: Factor = { factor: 1, because: [] };

/** Full while there is enough time, shrinking to the last day, and less with every day after it. */
function timeFactor({ overdue, workingDaysLeft }: TaskProgress, parameters: OutcomeParameters): Factor {
  const { time, overdue: late } = parameters;
  const left = workingDaysLeft ?? null;
  if (overdue) {
    const days = Math.max(0, -(left ?? 0));
    const factor = Math.max(late.atLeast, late.share - late.perDay * days);
    return {
      factor,
      because: [{ code: 'chance.overdue', params: { workingDays: days, percent: percent(factor) } }],
    };
  }
  if (left === null || left >= time.enough) return NO_FACTOR;
  const spared = time.enough === 0 ? 1 : Math.max(0, left) / time.enough;
  const factor = time.onLastDay + (1 - time.onLastDay) * spared;
  return {
    factor,
    because: [{ code: 'chance.time', params: { workingDays: Math.max(0, left), percent: percent(factor) } }],
  };
}

/** The share of its tasks that a unit has had in time, pulled toward what is believed of units nobody knows. */
function recordFactor(record: UnitRecord | undefined, parameters: OutcomeParameters): Factor {
  const { inTime: belief, worth } = parameters.record;
  const { inTime, settled } = record ?? { inTime: 0, settled: 0 };
  const factor = settled + worth === 0 ? belief : (inTime + belief * worth) / (settled + worth);
  return {
    factor,
    because: [{ code: 'chance.record', params: { inTime, settled, percent: percent(factor) } }],
  };
}

export function percent(chance: number): number {
  return Math.round(chance * 100);
}

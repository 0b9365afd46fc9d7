import type { Points } from './points';
import type { Facts } from './rule';
import type { LocalDate } from './time';

/** How a year might go: what units and reviewers usually do, and what happens besides. Rehearsed before it happens. */
export interface Scenario {
  title: string;
  /** What a submission claims for a component; a component that is left out claims nothing. */
  facts: Readonly<Record<string, Facts>>;
  /** The first habit that names a unit, or "*", is that unit's. */
  habits: readonly Habit[];
  steps: readonly ScenarioStep[];
  /** What the appraiser gives in the end, where the scenario says so; the survey answers to the code of its field. */
  official: Readonly<Record<string, Points>>;
}

export interface Habit {
  unit: string;
  /** Working days before the last day on which the unit hands in; negative after it; null never. */
  handsIn: number | null;
  /** The same for work without a running clock, in working days after the plan was issued. */
  handsInUndated: number | null;
  /** Working days until the unit hands in again what was given back; null never. */
  mendsAfter: number | null;
  /** Working days until a submission of this unit is approved; null never. */
  reviewedAfter: number | null;
}

interface OnTask {
  on: LocalDate;
  /** Row and cycle, as in `r07.once`. */
  task: string;
}

/** Something that happens on a day, at the opening of offices. */
export type ScenarioStep = OnTask &
  (
    | { do: 'handIn'; facts?: Facts | undefined }
    | { do: 'withdraw' | 'amend' | 'approve' | 'reopen' | 'reportObstacle' | 'answerObstacle' | 'unblock' }
    | { do: 'return'; reason: string; correctBy?: LocalDate | undefined }
    | { do: 'askExtension'; until: LocalDate }
    | { do: 'grantExtension' | 'refuseExtension' | 'setAside' }
    | { do: 'block'; petition: string; to: string }
  );

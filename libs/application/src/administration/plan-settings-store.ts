import type { Instant } from '@tctp/domain';
import type { WorkCalendar } from '@tctp/calendar';
import type { Ladder } from '@tctp/domain';
import type { WantedDeadline } from '@tctp/workflow';
import type { PlanContext, TaskOnClock } from '../decision';

/** A task of the plan with its deadline rows, as far as a change of the plan's calendar concerns it. */
export interface TaskUnderPlan {
  task: TaskOnClock;
  title: string;
  cycle: string;
  leadName: string;
  updatedAt: Instant;
  rows: readonly (WantedDeadline & { fired: boolean })[];
}

export interface PlanSettings {
  plan: PlanContext;
  /** Counts the revisions of the plan: what an administrator saw. */
  revision: number;
  tasks: readonly TaskUnderPlan[];
}

export interface PlanSettingsStore {
  /** Null where the tenant has no such plan. */
  read(tenantId: string, planId: string): Promise<PlanSettings | null>;
  /** The same, with the plan and all its tasks locked: nobody decides by the old calendar any more. `busy` where others hold them. */
  lock(tenantId: string, planId: string): Promise<PlanSettings | 'busy' | null>;
  /** A new revision of the plan. Answers its number. */
  write(
    tenantId: string,
    planId: string,
    settings: { calendar?: WorkCalendar; ladder?: Ladder },
  ): Promise<number>;
}

import type { ToldOf } from '@tctp/application';
import type { RegisterName } from '@tctp/domain';

/** What a notification `n` is about: what tells one from another, and what is told with it. */
export const TOLD_ID = 'n.task_id, n.entry_id, n.plan_id, n.register, n.period';
export const TOLD_COLUMNS = 'n.task_id, n.entry_id, n.plan_id, n.register, n.units, n.period, n.report_event';

export interface ToldRow {
  task_id: string | null;
  entry_id: string | null;
  plan_id: string | null;
  register: RegisterName | null;
  units: number | null;
  period: string | null;
  report_event: number | null;
}

export function toTold(row: ToldRow): ToldOf {
  const { task_id, entry_id, plan_id, register, units, period, report_event: event } = row;
  return {
    taskId: task_id,
    entryId: entry_id,
    book: plan_id === null || register === null ? null : { planId: plan_id, register, units },
    report: plan_id === null || period === null || event === null ? null : { planId: plan_id, period, event },
  };
}

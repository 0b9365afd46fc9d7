import type { ToldOf } from '@tctp/application';
import type { RegisterName } from '@tctp/domain';

/** What a notification `n` is about. */
export const TOLD_COLUMNS = 'n.task_id, n.entry_id, n.plan_id, n.register, n.units';

export interface ToldRow {
  task_id: string | null;
  entry_id: string | null;
  plan_id: string | null;
  register: RegisterName | null;
  units: number | null;
}

export function toTold({ task_id, entry_id, plan_id, register, units }: ToldRow): ToldOf {
  return {
    taskId: task_id,
    entryId: entry_id,
    book: plan_id === null || register === null ? null : { planId: plan_id, register, units },
  };
}

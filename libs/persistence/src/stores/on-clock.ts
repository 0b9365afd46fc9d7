import type { PlanContext, TaskOnClock } from '@tctp/application';
import type { StoredSnapshot, TaskSnapshot } from '@tctp/workflow';

export interface TaskRow {
  id: string;
  plan_id: string;
  component_code: string;
  lead_unit_id: string;
  snapshot: StoredSnapshot;
  version: number;
  sequence: number;
}

/** Throws where its plan does not know the task. */
export function onClock(
  plan: PlanContext | null,
  row: Omit<TaskRow, 'snapshot'> & { snapshot: TaskSnapshot },
): TaskOnClock {
  const component = plan?.criteriaSet.components.find((one) => one.code === row.component_code);
  if (plan === null || component === undefined) {
    throw new Error(`Task ${row.id} names component ${row.component_code}, which its plan does not have`);
  }
  return {
    id: row.id,
    version: row.version,
    sequence: row.sequence,
    snapshot: row.snapshot,
    plan,
    component,
    leadUnitId: row.lead_unit_id,
  };
}

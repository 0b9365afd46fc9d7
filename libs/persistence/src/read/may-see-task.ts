import type { Role } from '@tctp/domain';
import { isOutside, seesWholePlan } from '@tctp/domain';

const RELATED = `exists (
  select from task_unit mine where mine.tenant_id = t.tenant_id and mine.unit_id = $2 and mine.task_id = t.id)`;
/** The head of the unit that reviews sees what is reviewed. */
const REVIEWED = `exists (
  select from plan p where p.tenant_id = t.tenant_id and p.id = t.plan_id and p.review_unit_id = $2)`;

/** Always so; it names $2, because PostgreSQL wants every parameter named. */
export const ANYWHERE = '$2::text is not null';
const NOWHERE = '$2::text is null';

/** Whether a reader of this role in the unit $2 may see the task `t`: the one place that says it in SQL. */
export function maySeeTask(role: Role): string {
  if (isOutside(role)) return NOWHERE;
  if (seesWholePlan(role)) return ANYWHERE;
  return role === 'head' ? `(${RELATED} or ${REVIEWED})` : RELATED;
}

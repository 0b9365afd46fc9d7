import type { RowAsWorked } from '@tctp/application';
import type { DataSource } from 'typeorm';

/** A row that recurs is under whoever has its last cycle. */
const ROWS = `
select distinct on (length(row_id), row_id)
       component_code as "componentCode", title, lead_unit_id as "leadUnitId", coordinator_ids as "coordinatorIds",
       deliverable, requirement, deadline_text as "deadlineText"
  from task where tenant_id = $1 and plan_id = $2
 order by length(row_id), row_id, last_day desc nulls last, cycle desc`;

export function readRowsAsWorked(
  source: DataSource,
  tenantId: string,
  planId: string,
): Promise<RowAsWorked[]> {
  return source.query<RowAsWorked[]>(ROWS, [tenantId, planId]);
}

import type { Facts, Instant } from '@tctp/domain';
import type { ComponentProgress } from '@tctp/forecast';
import type { PlanContext } from '../decision';
import type { ReadModels } from '../read-models';

/** The one fact of a whole unit that the program counts itself, where a set asks for it under this name. */
const LATE_REPORTS = 'lateReports';

/**
 * What a set's own facts are known to be by now: cycles of recurring tasks that are late, settled so, waiting for review
 * after their day, or not handed in. The other facts nobody enters yet; the forecast names what it cannot count for want of them.
 */
export async function factsOfSet(
  { read }: { read: Pick<ReadModels, 'reports'> },
  { tenantId, id, criteriaSet }: PlanContext,
  components: readonly ComponentProgress[],
  now: Instant,
): Promise<Facts> {
  const isAsked = criteriaSet.facts?.some(({ name, kind }) => name === LATE_REPORTS && kind === 'count');
  if (isAsked !== true) return {};
  const open = new Set(
    components
      .flatMap(({ tasks }) => tasks)
      .filter(({ overdue, handedInLate }) => overdue || handedInLate === true)
      .map(({ taskId }) => taskId),
  );
  const reports = await read.reports(tenantId, id, now);
  return { [LATE_REPORTS]: reports.filter(({ taskId, late }) => late || open.has(taskId)).length };
}

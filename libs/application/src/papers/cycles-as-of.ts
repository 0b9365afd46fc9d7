import type { Instant } from '@tctp/domain';
import { replayHistory } from '@tctp/workflow';
import type { PlanContext } from '../decision';
import type { PlanHistory } from '../read-models';
import type { AnnexCycle, AnnexRow } from './paper-rows';

/** The same rows, each cycle as it stood at a past moment; cycles that had not begun then stand as given out. */
export function cyclesAsOf(
  plan: Pick<PlanContext, 'issuedAt' | 'calendar'>,
  rows: readonly AnnexRow[],
  history: PlanHistory,
  moment: Instant,
): AnnexRow[] {
  const tasks = new Map(history.tasks.map((task) => [task.taskId, task]));
  const stoodAt = (cycle: AnnexCycle): AnnexCycle => {
    const task = tasks.get(cycle.taskId);
    const past =
      task === undefined
        ? null
        : replayHistory(
            task.events,
            {
              leadUnitId: task.leadUnitId,
              plannedDueAt: task.plannedDueAt,
              planIssuedAt: plan.issuedAt,
              calendar: plan.calendar,
            },
            moment,
          );
    if (past === null) return { ...cycle, work: 'assigned', overdue: false, submittedAt: null };
    const submission = task?.submissions.find(({ number }) => number === past.submission);
    return {
      ...cycle,
      work: past.work,
      overdue: past.overdue,
      submittedAt: submission?.submittedAt ?? null,
    };
  };
  return rows.map((row) => ({ ...row, cycles: row.cycles.map(stoodAt) }));
}

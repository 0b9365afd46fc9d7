import type { Role } from '@tctp/domain';
import type { PlanContext } from '../../decision';
import type { DecisionRow } from './minutes-rows';

/** One line of the minutes: a decision, and whether facts were corrected with it. */
export interface Decided extends DecisionRow {
  corrected: boolean;
  /** The part in which somebody decided; null where the history does not tell it. */
  role: Role | null;
}

/** Facts that are corrected in one breath with an approval are no line of their own. */
export function decidedLines(rows: readonly DecisionRow[], plan: Pick<PlanContext, 'policy'>): Decided[] {
  const goesOn = (row: DecisionRow, next: DecisionRow | undefined) =>
    row.code === 'factsCorrected' && row.taskId === next?.taskId && row.at === next.at;
  return rows.flatMap((row, place) => {
    if (goesOn(row, rows[place + 1])) return [];
    const before = rows[place - 1];
    return [{ ...row, corrected: before !== undefined && goesOn(before, row), role: roleOf(row, plan) }];
  });
}

/** Only a reviewer returns, takes back and decides what applies; an approval that concludes is of the last step. */
function roleOf({ code, params }: DecisionRow, { policy }: Pick<PlanContext, 'policy'>): Role | null {
  switch (code) {
    case 'approvalGiven':
      return params['role'] as Role;
    case 'evidenceApproved':
      return policy.review?.at(-1)?.role ?? 'reviewer';
    case 'factsCorrected':
      return null;
    default:
      return 'reviewer';
  }
}

export function absentOf({ params }: DecisionRow): string | null {
  const { actedFor } = params;
  return typeof actedFor === 'string' ? actedFor : null;
}

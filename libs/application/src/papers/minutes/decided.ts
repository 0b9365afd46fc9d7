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

const REVIEWING: readonly Role[] = ['reviewer', 'head', 'viceChair', 'chairman'];

/**
 * Only a reviewer returns, takes back and decides what applies, and a voice that does not conclude says its part. One that
 * concludes does not: it is what the person is, or the last step of the review where they stood in for somebody.
 */
function roleOf(row: DecisionRow, { policy }: Pick<PlanContext, 'policy'>): Role | null {
  const { code, params, by } = row;
  switch (code) {
    case 'approvalGiven':
      return params['role'] as Role;
    case 'evidenceApproved':
      if (absentOf(row) !== null) return policy.review?.at(-1)?.role ?? 'reviewer';
      return by.role !== null && REVIEWING.includes(by.role) ? by.role : null;
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

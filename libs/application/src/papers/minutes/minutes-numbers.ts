import { groupedBy } from '@tctp/domain';
import type { DecisionRow } from './minutes-rows';

/** Counts of one unit, or of all. What was reviewed was approved, returned, or has voices and no conclusion yet. */
export interface MinutesNumbers {
  reviewed: number;
  approved: number;
  returned: number;
  open: number;
  reopened: number;
  setAside: number;
}

type Counted = Pick<DecisionRow, 'code' | 'unitId' | 'taskId' | 'submission'>;

export function numbersOf(rows: readonly Counted[]): MinutesNumbers {
  const reviewed = new Set<string>();
  const count = (...codes: DecisionRow['code'][]) => rows.filter(({ code }) => codes.includes(code)).length;
  for (const { code, taskId, submission } of rows)
    if (REVIEWING.includes(code)) reviewed.add(`${taskId} ${submission?.number ?? 0}`);
  const [approved, returned] = [count('evidenceApproved'), count('evidenceReturned')];
  return {
    reviewed: reviewed.size,
    approved,
    returned,
    open: reviewed.size - approved - returned,
    reopened: count('taskReopened'),
    setAside: count('notApplicableGranted', 'notApplicableRefused'),
  };
}

/** What speaks of a submission; the same one is counted once, however many voices it took. */
const REVIEWING: readonly DecisionRow['code'][] = [
  'evidenceApproved',
  'approvalGiven',
  'evidenceReturned',
  'factsCorrected',
];

/** By unit, in the order of their names. */
export function numbersByUnit(
  rows: readonly Counted[],
  nameOf: (unitId: string) => string,
): { name: string; numbers: MinutesNumbers }[] {
  return [...groupedBy(rows, ({ unitId }) => unitId)]
    .map(([unitId, group]) => ({ name: nameOf(unitId), numbers: numbersOf(group) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi'));
}

import type { DraftFinding } from '@tctp/contracts';
import { columnOf, targetOf } from './finding-target';
import type { Marks } from './row-text';

/** What to mark in the rows that a matter speaks of. */
export function marksOf(finding: DraftFinding): Marks {
  const words = finding.assumed === null ? [finding.read] : [finding.read, finding.assumed];
  return { words, column: columnOf(targetOf(finding)) };
}

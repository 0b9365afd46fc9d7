import type { Finding, Place } from '@tctp/domain';
import { SEVERITIES } from '@tctp/domain';

/** Blocking, warning, note; in reading order inside. What stands nowhere comes first: it is missing. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (left, right) =>
      SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
      compare(left.places[0], right.places[0]),
  );
}

/** Paragraphs before tables: an annex follows its plan. */
const PARTS = ['page', 'table', 'line', 'paragraph', 'row', 'column'] as const;

function compare(left: Place = {}, right: Place = {}): number {
  for (const part of PARTS) {
    const apart = (left[part] ?? 0) - (right[part] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}

import type { DraftFinding } from '@tctp/contracts';
import { SEVERITIES } from '@tctp/domain';
import type { FindingCode, Severity } from '@tctp/domain';
import type { DraftShown } from '../../api/draft-address';

/** So many alike stand as one line. */
export const ALIKE = 2;

export interface FindingKind {
  code: FindingCode;
  findings: readonly DraftFinding[];
}

export interface SeverityGroup {
  severity: Severity;
  count: number;
  kinds: readonly FindingKind[];
}

export function shownOf(findings: readonly DraftFinding[], show: DraftShown): readonly DraftFinding[] {
  return show === 'all' ? findings : findings.filter(({ state }) => state === show);
}

/** By severity, then by kind, each in the order they came. */
export function groupedFindings(findings: readonly DraftFinding[]): SeverityGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const kinds = new Map<FindingCode, DraftFinding[]>();
    let count = 0;
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      count += 1;
      const alike = kinds.get(finding.code);
      if (alike === undefined) kinds.set(finding.code, [finding]);
      else alike.push(finding);
    }
    if (count === 0) return [];
    return [{ severity, count, kinds: [...kinds].map(([code, alike]) => ({ code, findings: alike })) }];
  });
}

/** From top to bottom, as they stand on the screen. */
export function inReadingOrder(groups: readonly SeverityGroup[]): readonly DraftFinding[] {
  return groups.flatMap(({ kinds }) => kinds.flatMap(({ findings }) => findings));
}

/**
 * Whose turn it is when this one is done: among what blocks or wants to be looked at as long as there is any, then
 * nobody's, for notes need no turn. Whoever goes through the notes goes on with them. Null: nobody's.
 */
export function afterFinding(order: readonly DraftFinding[], key: string): string | null {
  const at = order.findIndex((one) => one.key === key);
  const isNote = order[at]?.severity === 'note';
  const turns = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0)).reverse()];
  const others = turns.filter(({ severity }) => (severity === 'note') === isNote);
  return others[0]?.key ?? null;
}

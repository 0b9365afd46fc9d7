import type { DraftFinding } from '@tctp/contracts';
import { SEVERITIES, groupedBy } from '@tctp/domain';
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
    const own = findings.filter((one) => one.severity === severity);
    if (own.length === 0) return [];
    const kinds = [...groupedBy(own, ({ code }) => code)].map(([code, alike]) => ({ code, findings: alike }));
    return [{ severity, count: own.length, kinds }];
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

import type { DraftEdit, Finding, Severity } from '@tctp/domain';
import type { Draft, DraftContext } from '@tctp/drafts';
import { checkDraft, draftOf } from '@tctp/drafts';
import type { ShippedDefaults } from './draft-context';
import { draftContext, yearOf } from './draft-context';
import type { DraftSummary, DraftSurroundings, Settlement, WholeDraft } from './draft-store';

export interface InspectedDraft {
  draft: Draft;
  context: DraftContext;
  /** Blocking first, then as the check gives them; `settledBecause` where somebody let it stand. */
  findings: readonly (Finding & { settledBecause: string | null })[];
  summary: DraftSummary;
  /** A plan that already runs under the number and year this draft would take. */
  samePlan: DraftSurroundings['plans'][number] | null;
}

/**
 * A draft as it stands: what was read, every standing settlement on top of it in order, held against the tenant as it
 * is now. Pure: the same rows give the same draft.
 */
export function inspectDraft(
  { reading, settlements }: Pick<WholeDraft, 'reading' | 'settlements'>,
  surroundings: DraftSurroundings,
  shipped: ShippedDefaults,
  thisYear: number,
): InspectedDraft {
  const standing = standingOf(settlements);
  const edits = standing.flatMap((one): readonly DraftEdit[] => one.edits);
  const context = draftContext(surroundings, shipped, yearOf(reading, edits, thisYear));
  const draft = draftOf(reading, edits, context);
  const letStand = new Map(standing.filter(letsStand).map((one) => [one.findingKey, one.reason]));
  const findings = checkDraft(reading, draft, context)
    .map((finding) => ({ ...finding, settledBecause: letStand.get(finding.key) ?? null }))
    .toSorted((one, other) => ORDER[one.severity] - ORDER[other.severity]);
  const samePlan = surroundings.plans.find(
    ({ number, year }) => number === draft.number && year === draft.year,
  );
  return { draft, context, findings, summary: summaryOf(draft, findings), samePlan: samePlan ?? null };
}

const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, note: 2 };

function standingOf(settlements: readonly Settlement[]): Settlement[] {
  const gone = new Set(settlements.map(({ takesBack }) => takesBack));
  return settlements.filter(({ number, takesBack }) => takesBack === null && !gone.has(number));
}

/** Ignored, or settled by a choice that leaves everything as it is. */
function letsStand({ ignored, way, edits }: Settlement): boolean {
  return ignored || (way !== null && edits.length === 0);
}

function summaryOf(draft: Draft, findings: InspectedDraft['findings']): DraftSummary {
  const count = (severity: Severity) =>
    findings.filter((one) => one.severity === severity && one.settledBecause === null).length;
  return {
    number: draft.number,
    title: draft.title,
    year: draft.year,
    rowCount: draft.rows.length,
    open: { blocking: count('blocking'), warning: count('warning'), note: count('note') },
  };
}

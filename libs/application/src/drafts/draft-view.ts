import { expandDeadline } from '@tctp/calendar';
import type { DraftSettlement, DraftView } from '@tctp/contracts';
import type { Unit } from '@tctp/domain';
import type { DraftRow } from '@tctp/drafts';
import type { Settlement, WholeDraft } from './draft-store';
import type { InspectedDraft } from './inspect-draft';
import { headOf } from './list-drafts';

type UnitOf = (id: string | null) => DraftView['units'][number] | null;

/** A draft for the screen: units by name, deadlines as the days they come to. A closed one shows what it was closed with. */
export function draftView(stored: WholeDraft, inspected: InspectedDraft): DraftView {
  const { draft, context, findings, summary, samePlan } = inspected;
  const units = new Map(context.units.map((unit) => [unit.id, unitRef(unit)]));
  const unitOf: UnitOf = (id) => (id === null ? null : (units.get(id) ?? null));
  const { number, title, year, issuedOn, endsOn, criteriaSetId } = draft;
  const { evidence, survey, total, rank, ranked, none, year: resultYear } = draft.result;
  return {
    head: headOf({ ...stored, summary: stored.state === 'open' ? summary : stored.summary }),
    plan: {
      number,
      title,
      year,
      issuedOn,
      endsOn,
      authority: unitOf(draft.authorityUnitId),
      reviewer: unitOf(draft.reviewUnitId),
      criteriaSetId,
    },
    samePlan:
      stored.state === 'open' && samePlan !== null
        ? { id: samePlan.id, number: samePlan.number, year: samePlan.year, taskCount: samePlan.taskCount }
        : null,
    columns: (stored.reading.annex?.heads[0]?.columns ?? []).map((one) => ({
      title: one.title,
      meaning: one.meaning,
    })),
    rows: draft.rows.map((row) => rowView(row, inspected, unitOf)),
    fields: draft.fields.map((field) => ({ ...field })),
    components: draft.components.map((component) => ({ ...component })),
    result: { none, year: resultYear, evidence, survey, total, rank, ranked },
    findings: findings.map(({ settledBecause, places, rowIds, ways, ...finding }) => ({
      ...finding,
      state: settledBecause === null ? 'open' : 'ignored',
      places: [...places],
      rowIds: [...rowIds],
      ways: ways.map((way) => ({ ...way, edits: [...way.edits] })),
      ignoredBecause: settledBecause,
    })),
    settlements: settlementsOf(stored.settlements),
    units: [...units.values()],
    criteriaSets: context.criteriaSets.map((set) => ({ id: set.id, title: set.title })),
  };
}

function rowView(
  row: DraftRow,
  { draft, context }: InspectedDraft,
  unitOf: UnitOf,
): DraftView['rows'][number] {
  const { id, place, number, code, title, deliverable, requirement, because } = row;
  const { words, expression } = row.deadline;
  const matched = (one: DraftRow['lead']) => ({ words: one.words, unit: unitOf(one.unitId) });
  const cycles =
    expression === null || draft.year === null
      ? []
      : expandDeadline(context.calendar, expression, draft.year).map(({ key, lastDay }) => ({
          key,
          lastDay,
        }));
  return {
    id,
    place,
    number,
    code,
    title,
    lead: matched(row.lead),
    coordinators: row.coordinators.map(matched),
    deliverable,
    requirement,
    deadline: { words, cycles },
    because,
  };
}

function settlementsOf(settlements: readonly Settlement[]): DraftSettlement[] {
  const gone = new Set(settlements.map(({ takesBack }) => takesBack));
  return settlements
    .filter(({ takesBack }) => takesBack === null)
    .map(({ takesBack: _none, edits, ...one }) => ({
      ...one,
      edits: [...edits],
      takenBack: gone.has(one.number),
    }))
    .toReversed();
}

function unitRef({ id, name, shortName }: Unit) {
  return { id, name, shortName };
}

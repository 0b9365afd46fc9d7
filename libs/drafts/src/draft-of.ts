import type { DraftEdit } from '@tctp/domain';
import type { Draft, DraftContext, DraftRow } from './draft';
import { componentsOf, editFigure, editResult, readFields, readResult } from './draft/draft-figures';
import { closeHead, editHead, readHead } from './draft/draft-head';
import type { DraftHead } from './draft/draft-head';
import { editRows, readRows } from './draft/draft-rows';
import type { RowContext } from './draft/draft-rows';
import { unitMatcher } from './matching/unit-matcher';
import { unitKey } from './matching/unit-words';
import type { PlanReading } from './plan-reading';

/**
 * A plan in the making: the reading, the units of the tree found in its words, and every edit on top, in order.
 * An edit that names what is not there, or whose words mean nothing, is passed over: taking back one edit must
 * never break another. What took hold stands in `said`. Never throws; the same input gives the same draft.
 */
export function draftOf(reading: PlanReading, edits: readonly DraftEdit[], context: DraftContext): Draft {
  const said: DraftEdit[] = [];
  const keep = <T>(edit: DraftEdit, changed: T | null, before: T): T => {
    if (changed !== null) said.push(edit);
    return changed ?? before;
  };
  const matcher = unitMatcher(context);
  const units = new Map(context.units.map((unit) => [unit.id, unit]));
  const head = edits.reduce<DraftHead>(
    (before, edit) => (edit.change === 'plan' ? keep(edit, editHead(before, edit, context), before) : before),
    readHead(reading, context, matcher),
  );
  const meanings = new Map<string, string>();
  for (const edit of edits) {
    if (edit.change !== 'unit' || !units.has(edit.to)) continue;
    said.push(edit);
    meanings.set(unitKey(edit.words), edit.to);
  }
  const rows = editedRows(reading, edits, said, { units, matcher, meanings, planYear: yearOf(head) });
  const draft: Draft = {
    ...closeHead(head),
    criteriaSetId: chosenSet(reading, edits, said, context),
    fields: readFields(reading),
    components: componentsOf(reading.fields, rows, sameCodes(reading, edits, said)),
    result: readResult(reading),
    rows,
    said,
  };
  return edits.reduce((before, edit) => keep(edit, withFigures(before, edit), before), draft);
}

/** Of its own, or of the day it was issued on. */
function yearOf({ year, issuedOn }: DraftHead): number | null {
  return year ?? (issuedOn === null ? null : Number(issuedOn.slice(0, 4)));
}

function editedRows(
  reading: PlanReading,
  edits: readonly DraftEdit[],
  said: DraftEdit[],
  context: RowContext,
): DraftRow[] {
  const rows = new Map(readRows(reading, context).map((row) => [row.id, row]));
  for (const edit of edits) {
    switch (edit.change) {
      case 'row':
      case 'coordinators':
      case 'remove':
      case 'add':
        if (editRows(rows, edit, context)) said.push(edit);
        break;
      default:
    }
  }
  return [...rows.values()];
}

/** The last set chosen that is known, and in a proposed plan this year's; null for the one the document gives. */
function chosenSet(
  { proposal }: PlanReading,
  edits: readonly DraftEdit[],
  said: DraftEdit[],
  { criteriaSets }: DraftContext,
): string | null {
  let chosen = criteriaSets.find(({ id }) => id === proposal?.criteriaSetId)?.id ?? null;
  for (const edit of edits) {
    if (edit.change !== 'criteria') continue;
    if (edit.to !== '' && !criteriaSets.some(({ id }) => id === edit.to)) continue;
    said.push(edit);
    chosen = edit.to === '' ? null : edit.to;
  }
  return chosen;
}

/** From a code of the narrative to the annex's. "3.2 is 3.2" says that it stands by itself. */
function sameCodes(
  { fields }: PlanReading,
  edits: readonly DraftEdit[],
  said: DraftEdit[],
): Map<string, string> {
  const told = new Set(fields.flatMap(({ components }) => components.map(({ code }) => code.value)));
  const same = new Map<string, string>();
  for (const edit of edits) {
    if (edit.change !== 'same' || !told.has(edit.code)) continue;
    said.push(edit);
    same.set(edit.code, edit.as);
  }
  return same;
}

function withFigures(draft: Draft, edit: DraftEdit): Draft | null {
  switch (edit.change) {
    case 'result': {
      const result = editResult(draft.result, edit);
      return result === null ? null : { ...draft, result };
    }
    case 'field': {
      const fields = editFigure(draft.fields, ({ id }) => id === edit.field, edit);
      return fields === null ? null : { ...draft, fields };
    }
    case 'component': {
      const components = editFigure(draft.components, ({ code }) => code === edit.code, edit);
      return components === null ? null : { ...draft, components };
    }
    default:
      return null;
  }
}

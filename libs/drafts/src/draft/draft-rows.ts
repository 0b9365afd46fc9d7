import { parseDeadline } from '@tctp/calendar';
import type { DraftEdit, Unit } from '@tctp/domain';
import type { DraftRow } from '../draft';
import type { UnitMatcher } from '../matching/unit-matcher';
import { unitKey } from '../matching/unit-words';
import type { PlanReading, RowReading } from '../plan-reading';
import { meantWords } from './edited-values';

/** What rows are made with: who is who, and the year that dates without one belong to. */
export interface RowContext {
  units: ReadonlyMap<string, Unit>;
  matcher: UnitMatcher;
  /** What people have said that words mean, by their key. */
  meanings: ReadonlyMap<string, string>;
  planYear: number | null;
}

/** The rows of the annex as they were read, in its order. */
export function readRows(reading: PlanReading, context: RowContext): DraftRow[] {
  return (reading.annex?.rows ?? []).map((row) => readRow(row, context));
}

function readRow(row: RowReading, context: RowContext): DraftRow {
  const { proposed } = row;
  const leadId = proposed?.leadUnitId ?? null;
  return {
    id: row.id,
    place: row.place,
    number: meantWords(row.number?.value ?? ''),
    code: meantWords(row.code?.value ?? ''),
    title: row.title.value,
    lead: named(row.lead?.value ?? '', context, leadId),
    coordinators: row.coordinators.map(({ value }, at) =>
      named(value, context, proposed?.coordinatorIds[at] ?? null),
    ),
    deliverable: row.deliverable.value,
    requirement: row.requirement.value,
    deadline: dueBy(row.deadline.value, context),
    because: proposed?.because ?? null,
  };
}

/** What people have said comes first, then the unit that is known already; one that is gone is looked for by its name. */
function named(
  words: string,
  { matcher, meanings, units }: RowContext,
  known: string | null = null,
): DraftRow['lead'] {
  const standing = known !== null && units.has(known) ? known : null;
  return { words, unitId: meanings.get(unitKey(words)) ?? standing ?? matcher.match(words).unitId };
}

/** Without a year no date can be told: the words wait for it. */
function dueBy(words: string, { planYear }: RowContext): DraftRow['deadline'] {
  if (planYear === null) return { words, expression: null, findings: [] };
  return { words, ...parseDeadline(words, { planYear }) };
}

type RowEdit = Extract<DraftEdit, { change: 'row' | 'coordinators' | 'remove' | 'add' }>;

/** Rows by id, in order; gives back whether the edit took hold. */
export function editRows(rows: Map<string, DraftRow>, edit: RowEdit, context: RowContext): boolean {
  if (edit.change === 'add') {
    if (rows.has(edit.row)) return false;
    rows.set(edit.row, addedRow(edit, context));
    return true;
  }
  const row = rows.get(edit.row);
  if (row === undefined) return false;
  if (edit.change === 'remove') return rows.delete(edit.row);
  const changed = edit.change === 'row' ? changedRow(row, edit, context) : coordinated(row, edit.to, context);
  if (changed === null) return false;
  rows.set(edit.row, changed);
  return true;
}

function addedRow(edit: Extract<RowEdit, { change: 'add' }>, context: RowContext): DraftRow {
  return {
    id: edit.row,
    place: null,
    number: null,
    code: meantWords(edit.code),
    title: edit.title,
    lead: unitCalled(edit.lead, context) ?? named(edit.lead, context),
    coordinators: [],
    deliverable: edit.deliverable,
    requirement: '',
    deadline: dueBy(edit.deadline, context),
    because: null,
  };
}

function changedRow(
  row: DraftRow,
  { part, to }: Extract<RowEdit, { change: 'row' }>,
  context: RowContext,
): DraftRow | null {
  switch (part) {
    case 'number':
    case 'code':
      return { ...row, [part]: meantWords(to) };
    case 'title':
    case 'deliverable':
    case 'requirement':
      return { ...row, [part]: to.trim() };
    case 'deadline':
      return { ...row, deadline: dueBy(to.trim(), context) };
    case 'lead': {
      const lead = unitCalled(to, context);
      return lead === null ? null : { ...row, lead };
    }
  }
}

function coordinated(row: DraftRow, to: readonly string[], context: RowContext): DraftRow | null {
  const coordinators = to.flatMap((id) => unitCalled(id, context) ?? []);
  return coordinators.length === to.length ? { ...row, coordinators } : null;
}

/** By id; the words of the row stay where they already mean that unit. */
function unitCalled(id: string, { units }: RowContext): DraftRow['lead'] | null {
  const unit = units.get(id);
  return unit === undefined ? null : { words: unit.name, unitId: id };
}

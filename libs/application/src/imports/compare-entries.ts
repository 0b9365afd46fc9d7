import type { ImportedRegister, RegisterBody } from '@tctp/domain';
import { REGISTER_DEFINITIONS, foldText } from '@tctp/domain';
import type { DecidedEntry, EntryAsk, EntryRefusal } from '@tctp/registers';
import { decideEntry } from '@tctp/registers';
import type { PlanContext } from '../decision';
import { openingAct } from '../registers/opening-act';
import { fieldName, stateName } from '../registers/register-names';
import type { BookKey, EntryInHand, LockedBook } from '../registers/register-store';
import type { Wrong } from './columns';
import type { Change, Compared, RowFault } from './import-kind';
import type { NumberedRow } from './read-rows';
import type { RegisterRowCells, RegisterSurroundings } from './register-columns';
import { importedFields, keptAs } from './register-columns';

export interface RegisterKnown extends RegisterSurroundings {
  plan: PlanContext;
  key: BookKey;
  /** Null where nobody has begun it. */
  book: LockedBook | null;
  /** Those the importer may see. */
  entries: readonly EntryInHand[];
}

/** An entry as the file would have it; `entry` is null for a new one. */
export interface EntryToImport {
  entry: EntryInHand | null;
  unitId: string;
  act: string;
  decided: DecidedEntry;
}

type Cells = RegisterRowCells;
type Line = NumberedRow<Cells>;
type Read =
  { change: Change<Cells, EntryToImport> } | { fault: { name: string; wrong: Wrong } } | { same: true };

/** The reason comes with the confirmation; no act of a file is decided without one. */
const LATER = 'import';

/**
 * What rows would make of the entries there are. A row without a number that says what an entry of its unit says already
 * is that entry; one that only bears its title must say which is meant.
 */
export function compareEntries(
  register: ImportedRegister,
  known: RegisterKnown,
  rows: readonly Line[],
): Compared<Cells, EntryToImport> {
  const named = new Set(rows.map(({ values }) => values['number']));
  const spare = known.entries.filter(({ number }) => !named.has(number));
  const first = new Map<string, number>();
  const read = rows.map((row) => {
    if (typeof row.values['number'] === 'number') return { row, ...readKnown(register, known, row) };
    const place = `${row.values['unit']} ${foldText(String(row.values['title']))}`;
    const twin = spare.findIndex((entry) => says(register, entry, row.values));
    const earlier = first.get(place);
    if (earlier === undefined) first.set(place, row.number);
    if (twin >= 0) spare.splice(twin, 1);
    if (twin >= 0) return { row, same: true as const };
    if (earlier !== undefined)
      return {
        row,
        fault: { name: 'title', wrong: { code: 'row-twice' as const, params: { first: earlier } } },
      };
    return { row, ...readNew(register, known, row) };
  });
  return {
    changes: read.flatMap((one) => ('change' in one ? [one.change] : [])),
    unchanged: read.filter((one) => 'same' in one).length,
    faults: read.flatMap((one): RowFault<Cells>[] =>
      'fault' in one ? [{ row: one.row.number, ...one.fault }] : [],
    ),
  };
}

function readKnown(register: ImportedRegister, known: RegisterKnown, { number: row, values }: Line): Read {
  const definition = REGISTER_DEFINITIONS[register];
  const entry = known.entries.find(({ number }) => number === values['number']);
  if (entry === undefined) return { fault: { name: 'number', wrong: { code: 'entry-none' } } };
  if (entry.unitId !== values['unit']) {
    const unit = unitOf(known, entry.unitId).name;
    return { fault: { name: 'number', wrong: { code: 'entry-of-other-unit', params: { unit } } } };
  }
  const changed = importedFields(register).filter((field) => cellIn(entry.body, field) !== values[field]);
  if (changed.length === 0) return { same: true };
  const asks = definition.acts['amend']?.asks ?? [];
  const fields = fieldsOf(register, values, [...new Set([...asks, ...changed])]);
  return decided(register, known, row, values, entry, { act: 'amend', fields, reason: LATER });
}

function readNew(register: ImportedRegister, known: RegisterKnown, { number: row, values }: Line): Read {
  const title = foldText(String(values['title']));
  const there = known.entries.find(
    (entry) =>
      entry.unitId === values['unit'] &&
      isStanding(register, entry) &&
      foldText(String(entry.body['title'])) === title,
  );
  if (there !== undefined)
    return { fault: { name: 'number', wrong: { code: 'entry-there', params: { number: there.number } } } };
  const said = importedFields(register).filter((field) => values[field] !== null);
  const fields = fieldsOf(register, values, said);
  return decided(register, known, row, values, null, { act: openingAct(register), fields, reason: LATER });
}

function decided(
  register: ImportedRegister,
  known: RegisterKnown,
  row: number,
  values: Cells,
  entry: EntryInHand | null,
  ask: EntryAsk,
): Read {
  const unitId = String(values['unit']);
  const made = decideEntry(REGISTER_DEFINITIONS[register], entry, unitId, ask, known.actor);
  if (!made.ok) return { fault: faultOf(register, known, made.refusal) };
  const unit = unitOf(known, unitId);
  const { changes } = made.value;
  const parts = changes.map(({ field, was, now }) => ({ name: field, was: cell(was), now: cell(now) }));
  return {
    change: {
      row,
      key: entry === null ? unit.shortName : `${entry.number} · ${unit.shortName}`,
      title: String(values['title']),
      kind: entry === null ? 'added' : 'changed',
      parts: entry === null ? [{ name: 'unit', was: null, now: unit.name }, ...parts] : parts,
      data: { entry, unitId, act: ask.act, decided: made.value },
    },
  };
}

function faultOf(
  register: ImportedRegister,
  known: RegisterKnown,
  refusal: EntryRefusal,
): { name: string; wrong: Wrong } {
  switch (refusal.code) {
    case 'act-not-now':
      return {
        name: 'number',
        wrong: { code: 'entry-fixed', params: { state: stateName(register, refusal.state) } },
      };
    case 'field-missing':
      return { name: refusal.field, wrong: { code: 'cell-empty' } };
    case 'field-above': {
      const above = fieldName(register, refusal.above);
      return { name: refusal.field, wrong: { code: 'number-above', params: { above } } };
    }
    case 'not-permitted': {
      const unit = unitOf(known, known.actor.unitId).name;
      return { name: 'unit', wrong: { code: 'unit-not-own', params: { unit } } };
    }
    default:
      throw new Error(`No row of a workbook comes to '${refusal.code}'.`);
  }
}

/** One that is over for good makes room for another of its title. */
function isStanding(register: ImportedRegister, { state }: EntryInHand): boolean {
  const { ended, acts } = REGISTER_DEFINITIONS[register];
  return !ended.includes(state) || acts['amend']?.from.includes(state) === true;
}

function says(register: ImportedRegister, { unitId, body }: EntryInHand, values: Cells): boolean {
  return (
    unitId === values['unit'] &&
    importedFields(register).every((field) => cellIn(body, field) === (values[field] ?? null))
  );
}

/** Null takes a field away. */
function fieldsOf(register: ImportedRegister, values: Cells, fields: readonly string[]): RegisterBody {
  const specs = REGISTER_DEFINITIONS[register].fields;
  return Object.fromEntries(fields.map((field) => [field, keptAs(specs[field], values[field] ?? '')]));
}

function cellIn(body: RegisterBody, field: string): string | number | null {
  return cell(body[field] ?? null);
}

/** As a workbook gives it back. */
function cell(value: RegisterBody[string] | null): string | number | null {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : value;
}

function unitOf({ units }: RegisterKnown, unitId: string): { name: string; shortName: string } {
  return units.find(({ id }) => id === unitId) ?? { name: unitId, shortName: unitId };
}

import { formatDay, formatMaximum, importWords } from '@tctp/contracts';
import type { Actor, ImportedRegister, RegisterField, RegisterValue } from '@tctp/domain';
import { REGISTER_DEFINITIONS, isAmong } from '@tctp/domain';
import { LARGEST_REGISTERED, LONGEST_LINE, LONGEST_TEXT, unfitField } from '@tctp/registers';
import { openingAct } from '../registers/opening-act';
import { choiceName } from '../registers/register-names';
import type { CellRead, Column, Columns } from './columns';
import { wrong } from './columns';
import { readChoice, readKnownCode, readText, readWhole } from './read-cells';
import { readDay } from './read-day';
import type { NamedUnit } from './read-unit';
import { openUnits, readUnit, unitLabel } from './read-unit';
import type { SheetCell } from './workbook';

/** A field is as it is kept: a day as ISO, a count as a number. `unit` is its code. */
export type RegisterRowCells = Readonly<Record<string, string | number | null>>;
export interface RegisterSurroundings {
  actor: Actor;
  units: readonly NamedUnit[];
  /** Codes of the components of the plan's set. */
  components: readonly string[];
}

type FieldColumn = Column<string | number, RegisterSurroundings>;
const NUMBER = 'number';
const UNIT = 'unit';
const STATE = 'state';

/** What the act that opens an entry, or the one that amends it, takes; never what names somebody. */
export function importedFields(register: ImportedRegister): string[] {
  const { fields, acts } = REGISTER_DEFINITIONS[register];
  const taken = [acts[openingAct(register)], acts['amend']].flatMap((act) => [
    ...(act?.asks ?? []),
    ...(act?.may ?? []),
  ]);
  return Object.keys(fields).filter((field) => taken.includes(field) && fields[field]?.personal !== true);
}

/** Number, unit, one column a field, and the state to be seen. */
export function registerColumns(register: ImportedRegister): Columns<RegisterRowCells, RegisterSurroundings> {
  const { fields, acts } = REGISTER_DEFINITIONS[register];
  const asks = acts[openingAct(register)]?.asks ?? [];
  const columns = importedFields(register).map((name): [string, FieldColumn] => {
    const column = fieldColumn(register, fields[name] ?? { kind: 'text' });
    return [name, asks.includes(name) ? { ...column, needed: true } : column];
  });
  return {
    [NUMBER]: { width: 8, as: 'number', read: (cell) => readWhole(cell) },
    [UNIT]: unitColumn,
    ...Object.fromEntries(columns),
    [STATE]: { width: 20, as: 'text', shown: true, read: readText(LONGEST_LINE) },
  };
}

const unitColumn: FieldColumn = {
  width: 36,
  as: 'text',
  needed: true,
  choices: (known) => unitsFor(known).map((unit) => unitLabel(unit, known.units)),
  read({ text }, known) {
    const found = readUnit(text, known.units);
    if (!found.ok || unitsFor(known).some(({ id }) => id === found.value)) return found;
    const own = known.units.find(({ id }) => id === known.actor.unitId);
    return wrong('unit-not-own', { unit: own?.name ?? known.actor.unitId });
  },
};

/** Units bring in what is their own; the office what is anybody's. */
function unitsFor({ actor, units }: RegisterSurroundings): NamedUnit[] {
  const open = openUnits(units).sort((one, other) => one.name.localeCompare(other.name, 'vi'));
  return isAmong(actor, 'units') ? open.filter(({ id }) => id === actor.unitId) : open;
}

function fieldColumn(register: ImportedRegister, field: RegisterField): FieldColumn {
  const text = { as: 'text' as const };
  switch (field.kind) {
    case 'text':
    case 'person':
      return { ...text, width: 36, read: readText(LONGEST_LINE) };
    case 'long':
      return { ...text, width: 56, read: readText(LONGEST_TEXT) };
    case 'link':
      return { ...text, width: 36, read: (cell) => readLink(cell, field) };
    case 'day':
      return { ...text, width: 14, read: readDay, say: (day) => formatDay(String(day)) };
    case 'count':
      return {
        as: 'number',
        width: 12,
        read: readCount,
        say: (count, in_) => formatMaximum(String(count), in_),
      };
    case 'component':
      return { ...text, width: 12, read: (cell, { components }) => readKnownCode(cell, components) };
    case 'yesNo':
      return choiceColumn(
        [true, false].map((yes) => {
          const word = (language: 'vi' | 'en') => importWords[language].form[yes ? 'yes' : 'no'];
          return { code: String(yes), vi: word('vi'), en: word('en') };
        }),
      );
    case 'choice':
      return choiceColumn((field.of ?? []).map((code) => ({ code, ...choiceName(register, code) })));
  }
}

function choiceColumn(choices: readonly { code: string; vi: string; en: string }[]): FieldColumn {
  const named = choices.map(({ code, vi, en }) => ({ code, names: [vi, en] }));
  return {
    width: 20,
    as: 'text',
    choices: (_known, language) => choices.map((choice) => choice[language]),
    read: (cell) => readChoice(cell, named),
    say: (value, language) => choices.find(({ code }) => code === value)?.[language] ?? String(value),
  };
}

function readLink(cell: SheetCell, field: RegisterField): CellRead<string> {
  const read = readText(LONGEST_LINE)(cell);
  return read.ok && unfitField(field, read.value) ? wrong('link-unfit') : read;
}

function readCount(cell: SheetCell): CellRead<number> {
  const read = readWhole(cell);
  return read.ok && read.value > LARGEST_REGISTERED
    ? wrong('number-too-large', { most: LARGEST_REGISTERED })
    : read;
}

/** As a register keeps it. */
export function keptAs(field: RegisterField | undefined, value: string | number): RegisterValue {
  return field?.kind === 'yesNo' ? value === 'true' : value;
}

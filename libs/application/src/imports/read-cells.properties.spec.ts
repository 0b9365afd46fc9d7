import { describe, expect, it } from '@jest/globals';
import { importWords } from '@tctp/contracts';
import { IMPORTED_REGISTERS, IMPORTERS, REGISTER_DEFINITIONS, ROLES, isImportedRegister } from '@tctp/domain';
import fc from 'fast-check';
import { columnWords, kindWords } from './kind-words';
import { officialKind } from './official-kind';
import { peopleKind } from './people-kind';
import {
  aboveMaximum,
  foldWords,
  readChoice,
  readCode,
  readKnownCode,
  readPoints,
  readText,
  readWhole,
} from './read-cells';
import { readDay } from './read-day';
import { importedFields } from './register-columns';
import { registerKind } from './register-kind';
import { surveyKind } from './survey-kind';
import { unitsKind } from './units-kind';
import { openingAct } from '../registers/opening-act';
import { columnLetter } from './workbook';
import type { SheetCell } from './workbook';

const CODES = ['1.1', '1.10', '1.2.3', '5.2', '7.1.5'];
const cell = (text: string, more: Partial<SheetCell> = {}): SheetCell => ({
  column: 1,
  text,
  number: null,
  date: null,
  formula: false,
  ...more,
});
const number = (value: number) => cell(String(value), { number: value });
const anyCell = fc.record({
  column: fc.integer({ min: 1, max: 300 }),
  text: fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('87,65', '#REF!', '1.1', '−1'),
  ),
  number: fc.option(fc.oneof(fc.double(), fc.constantFrom(Number.NaN, -0, 1e21, 1e-7))),
  date: fc.option(fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))),
  formula: fc.boolean(),
});

describe('the readers of cells', () => {
  it('make a value of any cell, or say what is wrong with it, and never throw', () => {
    const readers = [
      (one: SheetCell) => readText(20)(one),
      (one: SheetCell) => readCode(one, CODES),
      (one: SheetCell) => readKnownCode(one, CODES),
      readPoints,
      readWhole,
      (one: SheetCell) => readChoice(one, [{ code: 'a', names: ['Một'] }]),
      (one: SheetCell) => peopleKind.columns.username.read(one, { units: [], people: [] }),
      (one: SheetCell) => peopleKind.columns.unit.read(one, { units: [], people: [] }),
      (one: SheetCell) => peopleKind.columns.role.read(one, { units: [], people: [] }),
      (one: SheetCell) => unitsKind.columns.code.read(one, []),
      (one: SheetCell) => unitsKind.columns.members.read(one, []),
    ];
    fc.assert(
      fc.property(anyCell, (one) => {
        for (const read of readers) {
          const made = read(one);
          if (!made.ok) expect(importWords.vi.fault).toHaveProperty(made.wrong.code);
        }
      }),
    );
  });

  it('give points back as they were written, with a comma or a point, as text or as a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (units) => {
        const value = units / 10_000;
        const made = readPoints(number(value));
        expect(made.ok && Number(made.value)).toBe(value);
        for (const text of [String(value), ` ${String(value).replace('.', ',')} `])
          expect(readPoints(cell(text))).toEqual(made);
      }),
    );
  });

  it.each([
    ['87,65', '87.65'],
    ['87.65', '87.65'],
    [' 1,50 ', '1.5'],
    ['0', '0'],
  ])('read %j as points', (text, value) => {
    expect(readPoints(cell(text))).toEqual({ ok: true, value });
  });

  it.each([
    [cell('-1'), 'points-negative'],
    [number(-0.5), 'points-negative'],
    [cell('hai điểm'), 'points-not-number'],
    [cell('1.234,5'), 'points-not-number'],
    [cell('0,12345'), 'points-too-fine'],
    [cell('01/05/2026', { date: '2026-05-01' }), 'points-is-date'],
  ])('do not take %j for points', (one, code) => {
    expect(readPoints(one)).toMatchObject({ ok: false, wrong: { code } });
  });

  it('forget how a machine counts: 0.1 + 0.2 is 0,3', () => {
    expect(readPoints(number(0.1 + 0.2))).toEqual({ ok: true, value: '0.3' });
  });

  it('never guess a code that Excel has turned into a number or a date, and say what it may have been', () => {
    expect(readKnownCode(number(1.1), CODES)).toEqual({
      ok: false,
      wrong: {
        code: 'code-is-number',
        params: { maybe: { code: 'code-maybe', params: { codes: '1.1, 1.10' } } },
      },
    });
    expect(readKnownCode(cell('01/02/2003', { date: '2003-02-01' }), CODES)).toEqual({
      ok: false,
      wrong: { code: 'code-is-date', params: { maybe: { code: 'code-maybe', params: { codes: '1.2.3' } } } },
    });
    expect(readKnownCode(cell(' 1.2 .3'), CODES)).toEqual({ ok: true, value: '1.2.3' });
    expect(readKnownCode(cell('7.1.6'), CODES)).toEqual({
      ok: false,
      wrong: { code: 'code-unknown', params: { near: { code: 'code-near', params: { codes: '7.1.5' } } } },
    });
  });

  it('take points up to the maximum, and any where none is known', () => {
    expect(aboveMaximum('2', '2')).toBeNull();
    expect(aboveMaximum('2.01', '2')).toMatchObject({ code: 'points-above-maximum' });
    expect(aboveMaximum('200', null)).toBeNull();
  });

  it.each(ROLES)('know the role %s by its name in both languages, without diacritics', (role) => {
    const known = { units: [], people: [] };
    for (const language of ['vi', 'en'] as const) {
      const name = peopleKind.columns.role.say?.(role, language) ?? '';
      const bare = name
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toUpperCase();
      expect(peopleKind.columns.role.read(cell(bare), known)).toEqual({ ok: true, value: role });
    }
  });
});

describe('days', () => {
  it('are read the day before the month, however they are written', () => {
    for (const text of ['28/8/2017', '28.08.2017', ' 28-08-2017 ', '2017-08-28'])
      expect(readDay(cell(text))).toEqual({ ok: true, value: '2017-08-28' });
    for (const kept of [{ date: '2017-08-28' }, { number: 42_975 }])
      expect(readDay(cell('42975', kept))).toEqual({ ok: true, value: '2017-08-28' });
  });

  it('are never guessed at, and never throw', () => {
    for (const text of ['8/28/2017', '31/02/2017', 'tháng 8', '28/8', '28/8/17', '01/01/1899'])
      expect(readDay(cell(text))).toMatchObject({ ok: false, wrong: { code: 'day-unfit' } });
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readDay(cell(text));
        if (read.ok) expect(read.value).toMatch(/^(19|20|21)\d\d-\d\d-\d\d$/);
      }),
    );
  });
});

describe('the words of the forms', () => {
  it.each([officialKind, surveyKind, peopleKind, unitsKind, ...IMPORTED_REGISTERS.map(registerKind)])(
    'name every column of $name',
    (kind) => {
      for (const name of Object.keys(kind.columns))
        for (const language of ['vi', 'en'] as const)
          expect(columnWords(kind.name, name, language)).toEqual({
            title: expect.any(String) as unknown,
            how: expect.any(String) as unknown,
          });
      if (!isImportedRegister(kind.name))
        expect(Object.keys(importWords.vi.columns[kind.name])).toEqual(Object.keys(kind.columns));
    },
  );

  it.each(IMPORTED_REGISTERS)('tell the columns of %s apart, in both languages together', (register) => {
    const names = Object.keys(registerKind(register).columns);
    const titles = (['vi', 'en'] as const).map((language) =>
      names.map((name) => foldWords(columnWords(register, name, language)?.title ?? '')),
    );
    for (const own of titles) expect(new Set(own).size).toBe(names.length);
    const [vi = [], en = []] = titles;
    expect(
      vi.flatMap((title, at) => (en.includes(title) && en.indexOf(title) !== at ? [title] : [])),
    ).toEqual([]);
    for (const language of ['vi', 'en'] as const)
      expect(kindWords(register, language).sheet).toMatch(/^[^:\\/?*[\]]{1,31}$/);
  });

  it.each(IMPORTED_REGISTERS)(
    'of %s ask for nothing that names somebody, and for all its opening asks',
    (register) => {
      const { fields, acts } = REGISTER_DEFINITIONS[register];
      const opening = acts[openingAct(register)];
      const columns = importedFields(register);
      expect(columns.filter((field) => fields[field]?.personal === true)).toEqual([]);
      expect((opening?.asks ?? []).filter((field) => !columns.includes(field))).toEqual([]);
      expect(IMPORTERS[register]).toBe(opening?.by);
      /* Names of its own columns are no field's. */
      expect(['number', 'unit', 'state'].filter((name) => name in fields)).toEqual([]);
    },
  );

  it('say the same codes with the same parameters in both languages', () => {
    const params = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    expect(Object.keys(importWords.en.fault)).toEqual(Object.keys(importWords.vi.fault));
    for (const [code, text] of Object.entries(importWords.vi.fault))
      expect([
        code,
        [...new Set(params(importWords.en.fault[code as keyof typeof importWords.en.fault]))],
      ]).toEqual([code, [...new Set(params(text))]]);
  });

  it('call columns as Excel does', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});

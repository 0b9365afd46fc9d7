import type { LocalDate } from '@tctp/domain';

/** Why a file is not read at all. */
export type WorkbookRefusal =
  | 'not-a-workbook'
  | 'workbook-locked'
  | 'workbook-macros'
  | 'workbook-too-large'
  | 'workbook-too-slow'
  | 'workbook-empty';

/** A cell that says something. A number and a date are also what Excel made of text; `text` is as it was typed or shown. */
export interface SheetCell {
  /** From 1. */
  column: number;
  text: string;
  number: number | null;
  date: LocalDate | null;
  /** Then the rest is the result that was saved with it; no text where none was. */
  formula: boolean;
}

export interface SheetRow {
  /** As Excel counts, from 1. */
  number: number;
  cells: readonly SheetCell[];
}

export interface Sheet {
  name: string;
  rows: readonly SheetRow[];
}

/** Never throws because of what is in the file. */
export type ReadSheets = (
  bytes: Uint8Array,
  fileName: string,
) => Promise<{ ok: true; sheets: readonly Sheet[] } | { ok: false; refused: WorkbookRefusal }>;

export interface FormColumn {
  title: string;
  /** In characters. */
  width: number;
  as: 'text' | 'number';
  needed: boolean;
  /** To be seen, not filled in. */
  shown: boolean;
  /** Of a drop-down list; none where anything may be written. */
  choices: readonly string[];
}

/** A form to be filled in, before anything has made a workbook of it. All its words are final. */
export interface Form {
  /** Without an extension. */
  fileName: string;
  sheet: string;
  title: string;
  lead: string;
  columns: readonly FormColumn[];
  rows: readonly (readonly (string | number | null)[])[];
  /** The name of the sheet behind the drop-down lists. */
  lists: string;
  guide: {
    sheet: string;
    title: string;
    rules: readonly string[];
    head: readonly [string, string, string];
    columns: readonly (readonly [string, string, string])[];
  };
}

/** 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetter((column - 1 - rest) / 26) + letter;
}

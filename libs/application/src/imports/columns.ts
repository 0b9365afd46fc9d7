import type { ImportFaultCode, Language } from '@tctp/contracts';
import type { Bilingual } from '@tctp/domain';
import type { SheetCell } from './workbook';

/** A parameter that is itself a sentence is said before the one around it; a name is said in the reader's language. */
export type FaultParam =
  string | number | Bilingual | { code: ImportFaultCode; params: Readonly<Record<string, string>> };
export interface Wrong {
  code: ImportFaultCode;
  params?: Readonly<Record<string, FaultParam>>;
}
export type CellRead<Value> = { ok: true; value: Value } | { ok: false; wrong: Wrong };

export function right<Value>(value: Value): CellRead<Value> {
  return { ok: true, value };
}
export function wrong(
  code: ImportFaultCode,
  params: Readonly<Record<string, FaultParam>> = {},
): { ok: false; wrong: Wrong } {
  return { ok: false, wrong: { code, params } };
}

/**
 * One column of a form: how wide it is, what may stand in it, how a cell is read, and how a value is said again. The
 * form, the reader, the guide and the faults all come from here; the words are in `importWords` under the same names.
 */
export interface Column<Value, Known> {
  /** In characters. */
  width: number;
  as: 'text' | 'number';
  /** A row that says anything says this. */
  needed?: true;
  /** May be missing altogether: then its cells are empty. */
  optional?: true;
  /** To be seen, not read. */
  shown?: true;
  /** Of its own, behind what the words of its name say. */
  how?: string;
  choices?: (known: Known, language: Language) => readonly string[];
  read: (cell: SheetCell, known: Known) => CellRead<Value>;
  /** In a preview; as it is where left out. */
  say?: (value: Value, language: Language) => string;
  /** What an empty cell comes to, where it comes to something. */
  sayNothing?: (language: Language) => string;
}

/** By the field of a row that it fills. An empty cell is null there. */
export type Columns<Row, Known> = {
  readonly [Key in keyof Row & string]: Column<NonNullable<Row[Key]>, Known>;
};

import type { Block, Paper, Paragraph, Place, Table } from '@tctp/domain';
import type { Read } from '../plan-reading';
import type { Column } from './annex/find-columns';
import { columnsGuessed, headOf } from './annex/find-columns';
import type { LaidRow } from './annex/lay-rows';
import { filled, layRows } from './annex/lay-rows';
import type { AnnexPart } from './annex/read-annex';
import { isInCapitals, oneLine } from './vocabulary';

export interface FoundAnnex {
  parts: readonly AnnexPart[];
  title: Read<string> | null;
  /** Everything that is not the annex, cell by cell: a head of a paper is often a table without lines. */
  lines: readonly Paragraph[];
}

/**
 * The annex among the tables of a paper: from the first row that names its columns on, with every table after it that is
 * as wide. A paper without such a row is searched for a table that holds codes and deadlines.
 */
export function findAnnex({ blocks }: Paper): FoundAnnex {
  const parts: { head: AnnexPart['head']; rows: LaidRow[] }[] = [];
  const lines: Paragraph[] = [];
  let title: Read<string> | null = null;
  let columns: readonly Column[] | null = null;
  const laid = new Map<Table, LaidRow[]>();
  for (const block of blocks) if (block.kind === 'table') laid.set(block, layRows(block));
  const named = [...laid.values()].some((rows) => rows.some((row) => headOf(row) !== null));

  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      lines.push(...linesOf(block.text, block.place));
      continue;
    }
    const rows = laid.get(block) ?? [];
    const own = named ? splitAtHeads(rows) : guessed(rows, block.place);
    if (columns !== null && own.every(({ head }) => head === null) && !isAsWide(rows, columns)) {
      lines.push(...cellLines(block));
      continue;
    }
    for (const part of own) {
      if (part.head === null && columns === null) {
        lines.push(
          ...part.rows.flatMap(({ cells }) =>
            [...cells.values()].flatMap((one) => linesOf(one.text, one.place)),
          ),
        );
        continue;
      }
      if (part.head !== null && columns === null) title = titleBefore(lines);
      columns = part.head?.columns ?? columns;
      parts.push(part);
    }
  }
  return { parts, title, lines };

  function guessed(rows: LaidRow[], place: Place) {
    const found = columns === null ? columnsGuessed(rows) : null;
    if (found !== null) columns = found;
    return [{ head: found === null ? null : { place, columns: found }, rows }];
  }
}

function splitAtHeads(rows: readonly LaidRow[]): { head: AnnexPart['head']; rows: LaidRow[] }[] {
  const parts: { head: AnnexPart['head']; rows: LaidRow[] }[] = [];
  for (const row of rows) {
    const columns = headOf(row);
    if (columns !== null) parts.push({ head: { place: row.place, columns }, rows: [] });
    else if (parts.length === 0) parts.push({ head: null, rows: [row] });
    else parts.at(-1)?.rows.push(row);
  }
  return parts;
}

function isAsWide(rows: readonly LaidRow[], columns: readonly Column[]): boolean {
  const width = Math.max(0, ...rows.map((row) => row.width));
  return width >= Math.max(0, ...columns.map(({ column }) => column)) - 1 && width > 2;
}

/** Capitals right above the table, without what stands in brackets. */
function titleBefore(lines: readonly Paragraph[]): Read<string> | null {
  const near = lines
    .slice(-6)
    .filter(({ text }) => isInCapitals(text) && !/^(CHỦ TỊCH|PHỤ LỤC|TM\.|KT\.)/u.test(text));
  const [first] = near;
  if (first === undefined) return null;
  const text = oneLine(near.map((one) => one.text).join(' '));
  return { value: text, text, place: first.place };
}

function cellLines(block: Extract<Block, { kind: 'table' }>): Paragraph[] {
  return layRows(block).flatMap((row) =>
    filled(row).flatMap(([, { text, place, held }]) => (held ? [] : linesOf(text, place))),
  );
}

function linesOf(text: string, place: Place): Paragraph[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => oneLine(line))
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, place }));
}

import type { Paper, Paragraph, Place } from '@tctp/domain';
import { foldText } from '@tctp/domain';
import type { Read } from '../plan-reading';
import type { Titled } from './annex/find-columns';
import { columnsGuessed, headAt } from './annex/find-columns';
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
  const laid = new Map(
    blocks.flatMap((block) => (block.kind === 'table' ? [[block, layRows(block)] as const] : [])),
  );
  const named = [...laid.values()].some((rows) => rows.some((_, at) => headAt(rows, at) !== null));
  const parts: Part[] = [];
  const lines: Paragraph[] = [];
  let title: Read<string> | null = null;
  let titles: readonly Titled[] | null = null;

  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      lines.push(...linesOf(block.text, block.place));
      continue;
    }
    const rows = laid.get(block) ?? [];
    for (const part of named ? splitAtHeads(rows) : [guessed(rows, block.place)]) {
      if (part.head === null && (titles === null || !isAsWide(part.rows, titles))) {
        lines.push(...cellLines(part.rows));
        continue;
      }
      if (titles === null) title = titleBefore(lines);
      titles = part.head?.titles ?? titles;
      parts.push(part);
    }
  }
  return { parts, title, lines };

  /** Only the first table is asked: those after it go on. */
  function guessed(rows: LaidRow[], place: Place): Part {
    const found = titles === null ? columnsGuessed(rows) : null;
    return { head: found === null ? null : { place, titles: found }, rows };
  }
}

interface Part extends AnnexPart {
  rows: LaidRow[];
}

function splitAtHeads(rows: readonly LaidRow[]): Part[] {
  const parts: Part[] = [];
  let below = 0;
  for (const [at, row] of rows.entries()) {
    if (at < below) continue;
    const head = headAt(rows, at);
    if (head !== null) {
      parts.push({ head: { place: row.place, titles: head.titles }, rows: [] });
      below = at + head.rows;
    } else if (parts.length === 0) parts.push({ head: null, rows: [row] });
    else parts.at(-1)?.rows.push(row);
  }
  return parts;
}

function isAsWide(rows: readonly LaidRow[], titles: readonly Titled[]): boolean {
  const width = Math.max(0, ...rows.map((row) => row.width));
  return width >= Math.max(0, ...titles.map(({ column }) => column)) - 1 && width > 2;
}

/** What follows the word PHỤ LỤC, else capitals right above the table; never what stands in brackets. */
function titleBefore(lines: readonly Paragraph[]): Read<string> | null {
  const near = lines.slice(-NEAR).filter(({ text }) => !text.startsWith('('));
  const annex = near.findLastIndex(({ text }) => /^phu luc\b/.test(foldText(text)));
  const named =
    annex < 0 ? near.filter(({ text }) => isInCapitals(text) && !BESIDE.test(text)) : near.slice(annex + 1);
  const [first] = named;
  if (first === undefined) return null;
  const text = oneLine(named.map((one) => one.text).join(' '));
  return { value: text, text, place: first.place };
}

const NEAR = 6;
/** Letterheads and signatures are in capitals too. */
const BESIDE = /^(?:CHỦ TỊCH|TM\.|KT\.|CỘNG H[ÒO][AÀ] XÃ HỘI|UBND|[ỦU][YỶ] BAN)/u;

function cellLines(rows: readonly LaidRow[]): Paragraph[] {
  return rows.flatMap((row) =>
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

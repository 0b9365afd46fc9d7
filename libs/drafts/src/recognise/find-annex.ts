import type { Block, Paper, Paragraph, Place } from '@tctp/domain';
import { foldText } from '@tctp/domain';
import type { Read } from '../plan-reading';
import type { Titled } from './annex/find-columns';
import { columnsGuessed, headAt } from './annex/find-columns';
import type { LaidRow } from './annex/lay-rows';
import { filled, layRows } from './annex/lay-rows';
import type { AnnexPart } from './annex/under-heads';
import { isInCapitals, oneLine } from './vocabulary';

export interface FoundAnnex {
  parts: readonly AnnexPart[];
  title: Read<string> | null;
  /** Everything that is not the annex, cell by cell: a head of a paper is often a table without lines. */
  lines: readonly Paragraph[];
  /** The heads of tables that hold neither tasks nor points. */
  unread: readonly Read<null>[];
}

/**
 * The annex among the tables of a paper: from the first row that names its columns on, with every table after it that is
 * as wide, until another head or a title in between ends it. Tables of points are parts of it too. A paper without a head
 * of tasks is searched for a table that holds codes and deadlines.
 */
export function findAnnex(paper: Paper): FoundAnnex {
  return new AnnexSearch(paper).find();
}

class AnnexSearch {
  private readonly tables: ReadonlyMap<Block, Part[]>;
  private readonly named: boolean;
  private readonly parts: Part[] = [];
  private readonly lines: Paragraph[] = [];
  private readonly unread: Read<null>[] = [];
  private title: Read<string> | null = null;
  private begun = false;
  /** What a table without a head may go on with. */
  private open: AnnexPart['head'] = null;

  constructor(private readonly paper: Paper) {
    this.tables = new Map(
      paper.blocks.flatMap((block) =>
        block.kind === 'table' ? [[block, splitAtHeads(layRows(block))] as const] : [],
      ),
    );
    this.named = [...this.tables.values()].flat().some(({ head }) => head?.kind === 'tasks');
  }

  find(): FoundAnnex {
    for (const block of this.paper.blocks) {
      if (block.kind === 'paragraph') this.pass(linesOf(block.text, block.place));
      else for (const part of this.tables.get(block) ?? []) this.take(this.guessed(part, block.place));
    }
    const { parts, title, lines, unread } = this;
    return { parts, title, lines, unread };
  }

  private pass(lines: readonly Paragraph[]): void {
    if (lines.some(({ text }) => ENDS.test(text))) this.open = null;
    this.lines.push(...lines);
  }

  private take(part: Part): void {
    const { head, rows } = part;
    if (head === null && (this.open === null || !isAsWide(rows, this.open.titles))) {
      const first = this.open === null ? undefined : rows.find((row) => filled(row).length > 2);
      if (first !== undefined)
        this.leave(
          filled(first).map(([, { text }]) => text),
          first.place,
        );
      return this.pass(cellLines(rows));
    }
    if (head?.kind === 'other') {
      this.open = null;
      return this.leave(
        head.titles.map(({ title }) => title),
        head.place,
      );
    }
    if (head?.kind === 'tasks' && !this.begun) {
      this.begun = true;
      this.title = titleBefore(this.lines);
    }
    this.open = head ?? this.open;
    this.parts.push(part);
  }

  /** A table by its first row. */
  private leave(texts: readonly string[], place: Place): void {
    this.unread.push({ value: null, text: oneLine(texts.join(' | ')), place });
  }

  /** Where no head names tasks, what the cells hold tells the first table of them. */
  private guessed(part: Part, place: Place): Part {
    if (this.named || this.begun || part.head?.kind === 'points') return part;
    const titles = columnsGuessed(part.rows);
    return titles === null
      ? part
      : { head: { kind: 'tasks', place: part.head?.place ?? place, titles }, rows: part.rows };
  }
}

/** What stands above something else than the annex going on. */
const ENDS = /^(?:PHỤ LỤC|BIỂU|MẪU|BẢNG|DANH MỤC|DANH SÁCH|Nơi nhận)(?!\p{L})/u;

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
      parts.push({ head: { kind: head.kind, place: row.place, titles: head.titles }, rows: [] });
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

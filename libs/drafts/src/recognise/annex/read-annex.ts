import type {
  AnnexReading,
  FieldReading,
  HeadReading,
  Normalisation,
  Read,
  RowReading,
  SectionReading,
} from '../../plan-reading';
import { oneLine } from '../vocabulary';
import type { Column, HeadKind } from './find-columns';
import { columnsHold, withUntitled } from './find-columns';
import { goneOn } from './go-on';
import type { Cells, LaidCell, LaidRow } from './lay-rows';
import { filled } from './lay-rows';
import { readCode } from './read-code';
import { hasPoints, readPoints, unreadPoints } from './read-points';
import { ASKING, cellsOf, dittos, readRow, wordsOf } from './read-row';
import type { SectionCells } from './row-kinds';
import {
  isCount,
  isRowNumber,
  isSigned,
  isSum,
  isTopic,
  isTopicNumber,
  rankOf,
  sectionOf,
  unitOfSection,
} from './row-kinds';
import { ScoredFields } from './scored-fields';
import type { AnnexPart } from './under-heads';
import { codedBelow, headReading, keyOf, parentsOf, rowsUnderTitles, unknownTitles } from './under-heads';

export interface AnnexRead {
  /** Null where there are points alone. */
  annex: AnnexReading | null;
  /** Where columns give points; ids are left to whoever joins them with others. */
  fields: readonly FieldReading[];
  /** Rows that could be given no meaning. */
  unread: readonly Read<null>[];
  normalisations: readonly Normalisation[];
}

/**
 * The annex out of its parts. In: rows with their cells spread, the head above each run. Out: every head, every section
 * that names a lead unit, every row with its words, and what had no meaning. Nothing is dropped in silence but empty
 * rows, sums, rows that only count the columns, and headings of fields and criteria that ask nobody for anything.
 */
export function readAnnex(parts: readonly AnnexPart[], title: Read<string> | null): AnnexRead {
  return new AnnexWalk(parts).read(title);
}

/** A row that adds to none of these is no other than the one its cells hang down from. */
const OWN = ['number', 'component', ...ASKING] as const;

class AnnexWalk {
  /** The rows below heads of the same titles, which tell together what its columns hold. */
  private readonly rowsUnder: ReadonlyMap<string, readonly LaidRow[]>;
  private readonly heads: HeadReading[] = [];
  private readonly sections: { section: SectionReading; begun: boolean }[] = [];
  private readonly rows: RowReading[] = [];
  private readonly unread: Read<null>[] = [];
  private readonly normalisations: Normalisation[] = [];
  private readonly fields = new ScoredFields();
  private key = '';
  /** No task has come below these titles yet. */
  private isFresh = true;
  /** How the last section is counted; a heading counted alike ends it, and so does another table. */
  private rank: ReturnType<typeof rankOf> = null;
  private isUnder = false;
  private kind: HeadKind = 'tasks';
  private columns: readonly Column[] = [];
  /** Codes that other codes below the same titles lie below. */
  private parents: ReadonlySet<string> = new Set();
  private below: ReadonlyMap<LaidRow, LaidRow> = new Map();

  constructor(private readonly parts: readonly AnnexPart[]) {
    this.rowsUnder = rowsUnderTitles(parts);
  }

  read(title: Read<string> | null): AnnexRead {
    for (const [at, { head, rows }] of this.parts.entries()) {
      if (head !== null) this.begin(head);
      if (at > 0) this.cutOff();
      for (const row of rows) this.take(row);
    }
    this.fields.end();
    const { heads, rows, normalisations } = this;
    const unread = [...this.unread, ...this.fields.unread()];
    const sections = this.sections.map(({ section }) => section);
    const annex = heads.length === 0 ? null : { title, heads, sections, rows };
    return { annex, fields: this.fields.read(), unread, normalisations };
  }

  private begin({ kind, place, titles }: NonNullable<AnnexPart['head']>): void {
    const key = keyOf(titles);
    const isOther = key !== this.key;
    if (isOther) {
      this.isUnder = false;
      this.isFresh = true;
      this.fields.end();
    }
    this.key = key;
    const own = this.rowsUnder.get(key) ?? [];
    const all = withUntitled(titles, own);
    this.kind = kind;
    this.columns = columnsHold(all, own);
    const coded = own.filter((row) => this.codeOf(row).code !== null);
    this.below = codedBelow(own, new Set(coded));
    this.parents = parentsOf(coded.flatMap((row) => this.codeOf(row).code ?? []));
    if (kind === 'tasks') this.heads.push(headReading(place, all, this.columns));
    else if (isOther) this.unread.push(...unknownTitles(place, this.columns, coded));
  }

  /** The section that waits for its first row stands apart from it. */
  private cutOff(): void {
    const last = this.sections.at(-1);
    if (last !== undefined && !last.begun) last.section = { ...last.section, cutOff: true };
  }

  private take(row: LaidRow): void {
    const cells = filled(row).filter(([, { held }]) => !held);
    const [first] = cells;
    const texts = cells.map(([, { text }]) => text);
    if (first === undefined || isCount(texts)) return;
    const coded = this.codeOf(row).code !== null;
    if (!coded && isSum(texts)) return;
    const numbered = isRowNumber(this.words(row, 'number'));
    if (!coded && !numbered && isSigned(texts)) return this.leave(cells);
    if (this.kind === 'points') return this.takePoints(row, cells);
    const section = coded ? null : unitOfSection(row, this.columns, cells, this.parents);
    if (section !== null) return this.openSection(section);
    if (this.isHeading(row, cells)) return this.takeHeading(row, joined(cells));
    if (!OWN.some((part) => this.hasOwn(row, part))) return this.leave(cells);
    const named = this.words(row, 'component') !== '';
    if (!coded && !numbered && !named) return this.goOn(row, cells);
    if (!coded && !numbered && !this.isAsking(row)) return this.leave(cells);
    this.takeTask(row);
  }

  /** A table of points asks nobody: what has no code stands above what has one. */
  private takePoints(row: LaidRow, cells: Cells): void {
    const { code } = this.codeOf(row);
    const { max, obtained, lost } = readPoints(row, this.columns);
    const isAbove = this.words(row, 'component') !== '' || isTopic(joined(cells, ' '));
    if (code !== null || isAbove || (max ?? obtained ?? lost) !== null)
      return this.takeHeading(row, joined(cells));
    this.leave(cells);
  }

  private openSection(cells: SectionCells): void {
    const section = sectionOf(cells, `s${this.sections.length + 1}`);
    this.sections.push({ section, begun: false });
    this.rank = rankOf(`${cells.number} ${oneLine(cells.unit.text)}`);
    this.isUnder = true;
  }

  /** Of a field or a criterion: it asks nobody for anything, and what it heads does. */
  private isHeading(row: LaidRow, cells: Cells): boolean {
    if (this.isAsking(row)) return false;
    const { code, title } = this.codeOf(row);
    if (code === null ? this.isAbove(row, title) : this.parents.has(code)) return true;
    if (code !== null) return hasPoints(this.columns) && !this.isAsking(row, { held: true });
    const topic = joined(cells, ' ');
    const alone =
      (cells.length === 1 || (cells.length === 2 && isTopicNumber(this.words(row, 'number')))) &&
      isTopic(topic) &&
      !this.isAsking(row, { held: true }) &&
      this.columns.some(({ meaning }) => meaning === 'lead');
    return alone || (hasPoints(this.columns) && isTopic(topic));
  }

  /** A number heads the codes right below it, unless the tasks are counted on from it. */
  private isAbove(row: LaidRow, title: string): boolean {
    const number = /^\d+/.exec(this.words(row, 'number') || title)?.[0];
    const next = this.below.get(row);
    if (number === undefined || next === undefined || !this.parents.has(number)) return false;
    const goesOn = parseInt(this.words(next, 'number'), 10) === Number(number) + 1;
    return !goesOn && this.codeOf(next).code?.startsWith(`${number}.`) === true;
  }

  /** Cells that hang down from a row above ask too, but not of what is a heading anyway. */
  private isAsking(row: LaidRow, { held = false } = {}): boolean {
    return ASKING.some((part) => (held ? this.words(row, part) !== '' : this.hasOwn(row, part)));
  }

  private hasOwn(row: LaidRow, meaning: Column['meaning']): boolean {
    return cellsOf(row, this.columns, meaning).some(({ held }) => !held);
  }

  /** A component that somebody scored and nobody has to do anything for is known by its points alone. */
  private takeHeading(row: LaidRow, words: string): void {
    if (this.rank !== null && rankOf(words) === this.rank) this.isUnder = false;
    const { code, text, title } = this.codeOf(row);
    const points = readPoints(row, this.columns);
    const place = cellsOf(row, this.columns, 'component')[0]?.place ?? row.place;
    this.leaveCells(unreadPoints(row, this.columns), title);
    if (code === null) this.fields.stand({ title, points, place, words });
    else if (!this.parents.has(code)) this.fields.add({ value: code, text, place }, title, points);
  }

  private takeTask(row: LaidRow): void {
    const section = this.isUnder ? this.sections.at(-1) : undefined;
    if (section !== undefined) section.begun = true;
    this.isFresh = false;
    const id = `r${String(this.rows.length + 1).padStart(2, '0')}`;
    const read = readRow(row, this.columns, id, section?.section ?? null);
    this.rows.push(read.row);
    this.normalisations.push(...read.normalisations);
    const { code, title } = read.row;
    this.leaveCells([...unreadPoints(row, this.columns), ...dittos(row, this.columns)], title.value);
    if (code !== null && hasPoints(this.columns))
      this.fields.add(code, title.value, readPoints(row, this.columns));
  }

  /** What has neither number nor component goes on with the row above it, as a page break leaves it. */
  private goOn(row: LaidRow, cells: Cells): void {
    const above = this.rows.at(-1);
    const isApart = this.isFresh || this.sections.at(-1)?.begun === false;
    const joined = above === undefined || isApart ? null : goneOn(above, row, this.columns, cells);
    if (joined === null) return this.leave(cells);
    this.rows[this.rows.length - 1] = joined.row;
    this.normalisations.push(...joined.normalisations);
  }

  private leaveCells(cells: readonly LaidCell[], title: string): void {
    for (const { text, place } of cells) this.unread.push({ value: null, text: `${title} | ${text}`, place });
  }

  private leave(cells: Cells): void {
    const [first] = cells;
    if (first === undefined) return;
    this.unread.push({ value: null, text: joined(cells), place: first[1].place });
  }

  private codeOf(row: LaidRow) {
    return readCode(this.words(row, 'component'));
  }

  private words(row: LaidRow, meaning: Column['meaning']): string {
    return wordsOf(row, this.columns, meaning);
  }
}

function joined(cells: Cells, mark = ' | '): string {
  return cells.map(([, { text }]) => text).join(mark);
}

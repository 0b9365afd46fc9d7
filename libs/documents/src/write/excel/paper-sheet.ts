import type { Alignment, Font, Worksheet } from 'exceljs';
import { FONT } from '../page';
import { printable } from '../printable';
import { countLines } from '../text-width';
import type { Span } from './grid';

export interface SheetCell extends Span {
  text: string;
  /** Points. */
  size: number;
  bold?: boolean;
  italics?: boolean;
  underline?: boolean;
  align: 'left' | 'center' | 'right';
  upright?: Alignment['vertical'];
  border?: true;
}

/** Where ExcelJS keeps what is merged. */
interface Merges {
  _merges: Record<string, unknown>;
}

/** Points: a line of letters beside their size, room beside a text, and the highest row there is. */
const [LINE, PADDING, HIGHEST_ROW] = [1.32, 6, 409];
/** Excel draws a little wider or narrower on every screen and printer. */
const CARE = 0.96;
const LONGEST = 32_000;
/** What a spreadsheet would take for a formula, once somebody touches the cell. */
const LIKE_FORMULA = /^[=+\-@\t]/;
const SHORT = 255;
const WHOLE = /^(0|[1-9]\d{0,8})$/;
const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/**
 * Puts rows under each other, as high as their wrapped text needs: Excel and LibreOffice measure no merged cells.
 * A text higher than a row can be goes on over more rows, merged.
 */
export class PaperSheet {
  private row = 0;
  /** Points that the page in hand has filled, and that a head takes which every page repeats. */
  private filled = 0;
  private repeated = 0;
  private lastHeight = 0;
  private readonly merged: Merges['_merges'] = {};

  /** Widths of the columns and height of a page, in points. */
  constructor(
    readonly sheet: Worksheet,
    private readonly widths: readonly number[],
    private readonly page: number,
  ) {}

  /** The row that was put last stands again on every page from here on. */
  repeatLast(): void {
    this.sheet.pageSetup.printTitlesRow = `${this.row}:${this.row}`;
    this.repeated = this.lastHeight;
  }

  /** What comes next needs so many points on one page: where there is less, the last row begins the next page with it. */
  keepTogether(points: number): void {
    if (this.filled + points <= this.page || this.row < 2) return;
    this.sheet.getRow(this.row - 1).addPageBreak();
    this.filled = this.repeated + this.lastHeight;
  }

  /** What comes next begins a page where less than so many points are left of the one in hand. */
  needRoom(points: number): void {
    if (this.filled + points <= this.page || this.row < 2) return;
    this.sheet.getRow(this.row).addPageBreak();
    this.filled = this.repeated;
  }

  put(cells: readonly SheetCell[], least = 0): void {
    const needed = Math.max(least, ...cells.map((cell) => this.heightOf(cell)));
    const rows = Math.max(1, Math.ceil(needed / HIGHEST_ROW));
    const first = this.row + 1;
    this.row += rows;
    for (let at = first; at <= this.row; at += 1) this.place(at, Math.ceil(needed / rows));
    for (const cell of cells) this.write(cell, first);
    this.setMergesAside();
  }

  skip(points: number): void {
    this.put([], points);
  }

  private place(row: number, height: number): void {
    this.sheet.getRow(row).height = height;
    this.lastHeight = height;
    this.filled = this.filled + height > this.page ? this.repeated + height : this.filled + height;
  }

  private heightOf({ from, to, text, size, bold }: SheetCell): number {
    const width = this.widths.slice(from, to).reduce((sum, one) => sum + one, 0) - PADDING;
    return countLines(printable(text), Math.max(width * CARE, size), size, bold) * size * LINE + 2;
  }

  /** Rows only go down: ExcelJS holds what is merged against its own row, and not for minutes against all before it. */
  private setMergesAside(): void {
    Object.assign(this.merged, mergesOf(this.sheet)._merges);
    mergesOf(this.sheet)._merges = {};
  }

  /** To be called once everything is put. */
  finish(): void {
    mergesOf(this.sheet)._merges = this.merged;
  }

  private write(cell: SheetCell, first: number): void {
    const { text, from, to } = cell;
    const target = this.sheet.getCell(first, from + 1);
    const value = printable(text).slice(0, LONGEST);
    target.value = value === '' ? null : WHOLE.test(value) ? Number(value) : value;
    target.font = fontOf(cell);
    target.alignment = { horizontal: cell.align, vertical: cell.upright ?? 'middle', wrapText: true };
    if (cell.border) target.border = BORDER;
    if (LIKE_FORMULA.test(value) && value.length <= SHORT) target.numFmt = '@';
    if (to - from > 1 || this.row > first) this.sheet.mergeCells(first, from + 1, this.row, to);
  }
}

function mergesOf(sheet: Worksheet): Merges {
  return sheet as unknown as Merges;
}

function fontOf({ size, bold = false, italics = false, underline = false }: SheetCell): Partial<Font> {
  return { name: FONT, family: 1, size, bold, italic: italics, underline };
}

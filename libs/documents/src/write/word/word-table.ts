import type { PaperColumn, PaperTable, PaperTableRow } from '@tctp/application';
import { SIZES } from '../page';
import { linesOf, printable } from '../printable';
import { countLines } from '../text-width';
import { twipsOf } from './word-text';

/** Styles of the paragraphs in a table; `write-word` defines them. */
export const CELL = { plain: 'Cell', bold: 'CellBold' } as const;
/** A row of more lines may break: it could be higher than a page. Shorter texts are not even measured. */
const [MOST_LINES, SHORT] = [24, 200];
/** Twips beside the text of a cell. */
const BESIDE = 140;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join(
  '',
);
/** Twips above and below the text of a cell: on one page, as few as can be. */
const [ABOVE, TIGHT] = [30, 15];
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A table as WordprocessingML: a head that stands again on every page, and rows that do not break across pages unless
 * they have to. Written as text because an annex has thousands of rows: as objects of `docx`, 5,000 rows of 9 columns
 * took 8 seconds and a gigabyte.
 */
export function tableXml({ columns, rows }: PaperTable, millimetres: number, tight = false): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((twipsOf(millimetres) * width) / whole));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const head = columns.map(({ title }, place) => cellXml(title, 'center', CELL.bold, widths[place] ?? 0));
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${marginsXml(tight ? TIGHT : ABOVE)}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
    ...rows.map((row) => rowXml(row, columns, widths, total)),
    '</w:tbl>',
  ].join('');
}

function marginsXml(above: number): string {
  const side = (name: string, twips: number) => `<w:${name} w:w="${twips}" w:type="dxa"/>`;
  return [
    side('top', above),
    side('left', BESIDE / 2),
    side('bottom', above),
    side('right', BESIDE / 2),
  ].join('');
}

function rowXml(
  row: PaperTableRow,
  columns: readonly PaperColumn[],
  widths: readonly number[],
  total: number,
): string {
  if (row.kind === 'section') {
    const span = `<w:gridSpan w:val="${columns.length}"/>`;
    const section = cellXml(row.text, 'left', CELL.bold, total, span, '<w:keepNext/>');
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${section}</w:tr>`;
  }
  const style = row.kind === 'total' ? CELL.bold : CELL.plain;
  const whole = row.cells.every((text, place) => fits(text, widths[place] ?? 0))
    ? '<w:trPr><w:cantSplit/></w:trPr>'
    : '';
  const cells = columns.map(({ align }, place) =>
    cellXml(row.cells[place] ?? '', align, style, widths[place] ?? 0),
  );
  return `<w:tr>${whole}${cells.join('')}</w:tr>`;
}

function fits(text: string, width: number): boolean {
  if (text.length < SHORT && !text.includes('\n')) return true;
  return countLines(printable(text), Math.max(SIZES.table, (width - BESIDE) / 20), SIZES.table) <= MOST_LINES;
}

function cellXml(
  text: string,
  align: PaperColumn['align'],
  style: string,
  width: number,
  span = '',
  keep = '',
): string {
  const properties = `<w:pPr><w:pStyle w:val="${style}"/>${keep}<w:jc w:val="${align}"/></w:pPr>`;
  const paragraphs = linesOf(text).map((line) => `<w:p>${properties}${runXml(line)}</w:p>`);
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}<w:vAlign w:val="center"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}

function runXml(text: string): string {
  const escaped = printable(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '');
  return escaped === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

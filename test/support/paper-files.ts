import type { Block, Cell, Paper, PaperFormat, Table } from '@tctp/domain';
import ExcelJS from 'exceljs';
import { ZipFile } from 'yazl';

export { pdfOf } from './paper-pdf';

/** A paper in few words: a text is a paragraph, rows of texts are a table. */
export function paperOf(format: PaperFormat, ...blocks: (string | readonly (readonly string[])[])[]): Paper {
  return {
    format,
    blocks: blocks.map((block): Block => {
      if (typeof block === 'string') return { kind: 'paragraph', text: block, place: {} };
      const rows = block.map((texts) => ({
        cells: texts.map((text, at) => ({ text, column: at + 1, columns: 1, rows: 1, place: {} })),
        place: {},
      }));
      return { kind: 'table', rows, place: {} };
    }),
  };
}

/** Every place of a table with the cell that covers it, and whether the cell begins there. */
export function gridOf({ rows }: Table): { cell: Cell | null; begins: boolean }[][] {
  const grid: { cell: Cell | null; begins: boolean }[][] = rows.map(() => []);
  for (const [at, { cells }] of rows.entries()) {
    for (const cell of cells) {
      for (const row of grid.slice(at, at + cell.rows))
        for (let column = cell.column; column < cell.column + cell.columns; column += 1)
          row[column - 1] = { cell, begins: row === grid[at] && column === cell.column };
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? { cell: null, begins: true }));
}

export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content as string), path);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Uint8Array.from(Buffer.concat(chunks));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The paper as Word keeps it. `more` are further parts, `body` replaces what the blocks would give. */
export function docxOf(
  paper: Paper,
  { body, more = {} }: { body?: string; more?: Readonly<Record<string, string | Uint8Array>> } = {},
): Promise<Uint8Array> {
  const inside = body ?? paper.blocks.map(wordBlock).join('');
  return zipOf({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORDS}"><w:body>${inside}<w:sectPr/></w:body></w:document>`,
    ...more,
  });
}

const RULES = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders>`;

function wordBlock(block: Block): string {
  if (block.kind === 'paragraph') return wordParagraph(block.text);
  const rows = gridOf(block).map((row) => `<w:tr>${row.map(wordCell).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr>${RULES}</w:tblPr>${rows.join('')}</w:tbl>${wordParagraph('')}`;
}

function wordCell(
  { cell, begins }: { cell: Cell | null; begins: boolean },
  at: number,
  row: unknown[],
): string {
  const before = at > 0 ? (row[at - 1] as { cell: Cell | null }).cell : null;
  if (cell !== null && cell === before) return '';
  const span = cell === null ? '' : `<w:gridSpan w:val="${cell.columns}"/>`;
  const merged = cell === null || cell.rows === 1 ? '' : `<w:vMerge${begins ? ' w:val="restart"' : ''}/>`;
  const texts = begins && cell !== null ? cell.text.split('\n\n') : [''];
  return `<w:tc><w:tcPr>${span}${merged}</w:tcPr>${texts.map(wordParagraph).join('')}</w:tc>`;
}

export function wordParagraph(text: string): string {
  if (text === '') return '<w:p/>';
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:p><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The paper as Excel keeps it: a paragraph is a row of one cell; an empty row parts a table from what follows. */
export async function xlsxOf(paper: Paper): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheetOf = ({ place }: Block) => {
    const called = place.sheet ?? 'Phụ lục';
    return book.getWorksheet(called) ?? book.addWorksheet(called);
  };
  for (const block of paper.blocks) {
    const sheet = sheetOf(block);
    const first = sheet.rowCount + 1;
    if (block.kind === 'paragraph') sheet.getCell(first, 1).value = block.text;
    else putTable(sheet, block, first + (first > 1 ? 1 : 0));
  }
  if (paper.blocks.length === 0) book.addWorksheet('Phụ lục');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function putTable(sheet: ExcelJS.Worksheet, { rows }: Table, first: number): void {
  for (const [at, { cells }] of rows.entries()) {
    for (const cell of cells) {
      const put = sheet.getCell(first + at, cell.column);
      if (cell.formula) put.value = { formula: 'CONCATENATE("", "")', result: cell.text, date1904: false };
      else if (cell.text !== '') put.value = cell.text;
      if (cell.columns > 1 || cell.rows > 1) {
        const right = cell.column + cell.columns - 1;
        sheet.mergeCells(first + at, cell.column, first + at + cell.rows - 1, right);
      }
    }
  }
}

/** The paper as text copied out of it: a tab between two columns, an empty line around a table. */
export function textOf(paper: Paper): Uint8Array {
  const lines = paper.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text.replaceAll('\n', ' ')] : ['', ...gridOf(block).map(textRow), ''],
  );
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function textRow(row: { cell: Cell | null; begins: boolean }[]): string {
  return row.map(({ cell, begins }) => (begins && cell ? cell.text.replaceAll('\n', ' ') : '')).join('\t');
}

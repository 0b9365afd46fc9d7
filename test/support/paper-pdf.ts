import { PDFDocument, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import type { PDFPage, PDFRef } from 'pdf-lib';
import type { Cell, Paper, Table } from '@tctp/domain';

const [WIDTH, HEIGHT, MARGIN] = [842, 595, 40];
const [SIZE, LEADING, PADDING] = [10, 13, 3];
/** Every letter is as wide as half its height: one font of no shape, that only says which letter it is. */
const LETTER = SIZE / 2;

interface Sheet {
  page: PDFPage;
  y: number;
  /** What is written on it, as PDF says it. */
  words: string[];
}

/** The paper as an office prints it: ruled tables, words broken over lines, the head again on every page. */
export async function pdfOf(paper: Paper, { rules = true } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = letters(document);
  const sheets: Sheet[] = [];
  const newPage = (): Sheet => {
    const page = document.addPage([WIDTH, HEIGHT]);
    page.node.setFontDictionary(PDFName.of('F0'), font);
    const words: string[] = [];
    sheets.push({ page, y: HEIGHT - MARGIN, words });
    return { page, y: HEIGHT - MARGIN, words };
  };
  let sheet = newPage();
  const fits = (lines: number) => sheet.y - lines * LEADING - 2 * PADDING > MARGIN;
  for (const block of paper.blocks) {
    if (block.kind === 'paragraph') {
      for (const line of wrapped(block.text, WIDTH - 2 * MARGIN)) {
        if (!fits(1)) sheet = newPage();
        write(sheet, MARGIN, sheet.y - SIZE, line);
        sheet.y -= LEADING;
      }
      sheet.y -= LEADING / 2;
    } else sheet = drawTable(block, sheet, { newPage, fits, rules });
  }
  for (const { page, words } of sheets)
    page.node.addContentStream(document.context.register(document.context.flateStream(words.join('\n'))));
  return document.save();
}

interface Paging {
  newPage: () => Sheet;
  fits: (lines: number) => boolean;
  rules: boolean;
}

function drawTable({ rows }: Table, from: Sheet, { newPage, rules }: Paging): Sheet {
  const columns = Math.max(
    1,
    ...rows.flatMap(({ cells }) => cells.map((cell) => cell.column + cell.columns - 1)),
  );
  const edges = edgesOf(columns);
  const boxOf = (cell: Cell) => {
    const [left = 0, right = 0] = [edges[cell.column - 1], edges[cell.column - 1 + cell.columns]];
    return { left, right, lines: wrapped(cell.text, right - left - 2 * PADDING) };
  };
  let sheet = from;
  const drawRow = (cells: readonly Cell[]) => {
    const boxes = cells.map(boxOf);
    const height = Math.max(1, ...boxes.map(({ lines }) => lines.length)) * LEADING + 2 * PADDING;
    if (sheet.y - height < MARGIN) {
      sheet = newPage();
      if (cells !== rows[0]?.cells) drawRow(rows[0]?.cells ?? []);
    }
    for (const { left, right, lines } of boxes) {
      if (rules) sheet.words.push(`${left} ${sheet.y - height} ${right - left} ${height} re S`);
      for (const [at, line] of lines.entries())
        write(sheet, left + PADDING, sheet.y - PADDING - SIZE - at * LEADING, line);
    }
    sheet.y -= height;
  };
  for (const { cells } of rows) drawRow(cells);
  sheet.y -= LEADING;
  return sheet;
}

/** A narrow column for the number, the others alike. */
function edgesOf(columns: number): number[] {
  const all = WIDTH - 2 * MARGIN;
  const first = columns > 1 ? 40 : all;
  const each = columns > 1 ? (all - first) / (columns - 1) : 0;
  return [MARGIN, ...Array.from({ length: columns }, (_, at) => MARGIN + first + at * each)];
}

function wrapped(text: string, width: number): string[] {
  const most = Math.max(1, Math.floor(width / LETTER));
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [''];
    for (const word of line.split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last === '') lines[lines.length - 1] = word;
      else if (last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}

function write({ words }: Sheet, x: number, y: number, text: string): void {
  if (text === '') return;
  const codes = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
  words.push(`BT /F0 ${SIZE} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`);
}

/** A font whose every code is the letter of that number: Vietnamese without a font file. */
function letters(document: PDFDocument): PDFRef {
  const { context } = document;
  const rows = Array.from({ length: 256 }, (_, high) => {
    const hex = high.toString(16).padStart(2, '0');
    return `<${hex}00> <${hex}FF> <${hex}00>`;
  });
  const blocks = [rows.slice(0, 100), rows.slice(100, 200), rows.slice(200)];
  const ranges = blocks.map((some) => `${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`);
  const map = context.flateStream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${ranges.join('\n')}\nendcmap end end`,
  );
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'Letters',
    Flags: 4,
    FontBBox: [0, -200, 500, 800],
    ItalicAngle: 0,
    Ascent: 800,
    Descent: -200,
    CapHeight: 700,
    StemV: 80,
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'Letters',
    CIDSystemInfo: {
      Registry: PDFString.of('Adobe'),
      Ordering: PDFString.of('Identity'),
      Supplement: PDFNumber.of(0),
    },
    FontDescriptor: context.register(descriptor),
    DW: 500,
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'Letters',
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(map),
    }),
  );
}

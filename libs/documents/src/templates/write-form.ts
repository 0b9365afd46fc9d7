import type { Form, FormColumn } from '@tctp/application';
import ExcelJS from 'exceljs';
import type { Worksheet } from 'exceljs';
import { EDGES, FILL_HEAD, FILL_SHOWN, FONT, heightOf } from './form-looks';
import { writeGuide } from './write-guide';

const HEAD_ROW = 4;
/** Below what is there already, so many rows are ready to be filled in. */
const SPARE_ROWS = 200;
const A4 = 9;

/**
 * A form as a workbook: its rows under a head that stays in sight, lists to choose from, and a sheet that says what each
 * column wants. Codes are kept as text, so that Excel makes neither numbers nor days of them.
 */
export async function writeForm(form: Form): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'TCTP';
  const sheet = workbook.addWorksheet(form.sheet, {
    views: [{ state: 'frozen', ySplit: HEAD_ROW, showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&"Times New Roman"&P/&N' },
  });
  const last = form.columns.length;
  sheet.columns = form.columns.map(({ width }) => ({ width }));
  heading(sheet, 1, last, form.title, { ...FONT, size: 14, bold: true });
  heading(sheet, 2, last, form.lead, { ...FONT, italic: true, color: { argb: 'FF445062' } });
  sheet.getRow(1).height = 24;
  sheet.getRow(2).height = 34;

  const head = sheet.getRow(HEAD_ROW);
  head.height = 34;
  form.columns.forEach(({ title, needed }, at) => {
    const cell = head.getCell(at + 1);
    cell.value = needed ? `${title} *` : title;
    cell.style = {
      font: { ...FONT, bold: true },
      fill: FILL_HEAD,
      border: EDGES,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    };
  });
  const lists = listsOf(workbook, form);
  for (let at = 0; at < form.rows.length + SPARE_ROWS; at += 1) {
    const row = sheet.getRow(HEAD_ROW + 1 + at);
    const texts = form.columns.map(({ width }, place) => ({
      text: String(form.rows[at]?.[place] ?? ''),
      width,
    }));
    row.height = heightOf(texts);
    form.columns.forEach((column, place) => {
      const cell = row.getCell(place + 1);
      cell.value = form.rows[at]?.[place] ?? null;
      cell.style = styleOf(column);
      const list = lists[place];
      if (list !== undefined)
        cell.dataValidation = { type: 'list', allowBlank: true, formulae: [list], showErrorMessage: false };
    });
  }
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW + Math.max(1, form.rows.length), column: last },
  };
  writeGuide(workbook, form);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function heading(
  sheet: Worksheet,
  row: number,
  last: number,
  text: string,
  font: Partial<ExcelJS.Font>,
): void {
  sheet.mergeCells(row, 1, row, last);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = font;
  cell.alignment = { vertical: 'middle', wrapText: true };
}

function styleOf({ as, shown }: FormColumn): Partial<ExcelJS.Style> {
  return {
    font: FONT,
    border: EDGES,
    numFmt: as === 'text' ? '@' : 'General',
    alignment: {
      vertical: 'middle',
      wrapText: true,
      indent: 1,
      horizontal: as === 'number' ? 'right' : 'left',
    },
    ...(shown ? { fill: FILL_SHOWN } : {}),
  };
}

/** A list longer than a line has to stand in cells; its sheet is put out of sight. */
function listsOf(workbook: ExcelJS.Workbook, { columns, lists }: Form): (string | undefined)[] {
  if (columns.every(({ choices }) => choices.length === 0)) return [];
  const sheet = workbook.addWorksheet(lists, { state: 'veryHidden' });
  return columns.map(({ choices }, at) => {
    if (choices.length === 0) return undefined;
    choices.forEach((choice, row) => (sheet.getCell(row + 1, at + 1).value = choice));
    const letter = sheet.getColumn(at + 1).letter;
    return `'${lists}'!$${letter}$1:$${letter}$${choices.length}`;
  });
}

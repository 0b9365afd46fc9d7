import type { Form } from '@tctp/application';
import type ExcelJS from 'exceljs';
import { EDGES, FILL_HEAD, FONT, heightOf } from './form-looks';

const WIDTHS = [26, 14, 84];

/** The sheet that says what each column wants. */
export function writeGuide(workbook: ExcelJS.Workbook, { guide }: Form): void {
  const sheet = workbook.addWorksheet(guide.sheet, {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const whole = (text: string, font: Partial<ExcelJS.Font>, height: number) => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, WIDTHS.length);
    row.getCell(1).font = font;
    row.getCell(1).alignment = { vertical: 'middle', wrapText: true };
    row.height = height;
  };
  whole(guide.title, { ...FONT, size: 14, bold: true }, 24);
  guide.rules.forEach((rule) => whole(`–  ${rule}`, FONT, 20));
  sheet.addRow([]);
  const line = (cells: readonly string[], isHead: boolean) => {
    const row = sheet.addRow([...cells]);
    row.height = heightOf(cells.map((text, at) => ({ text, width: WIDTHS[at] ?? 0 })));
    row.eachCell((cell, column) => {
      cell.style = {
        font: { ...FONT, bold: isHead || column === 1 },
        border: EDGES,
        alignment: { vertical: 'middle', wrapText: true, indent: 1 },
        ...(isHead ? { fill: FILL_HEAD } : {}),
      };
    });
  };
  line(guide.head, true);
  guide.columns.forEach((column) => line(column, false));
}

import type { Cell, SheetData } from 'write-excel-file/browser';
import writeExcelFile from 'write-excel-file/browser';
import type { ExportColumn, ExportTable } from './export-table';

const WIDTHS = { text: 28, number: 10, points: 12, day: 14 } as const;
/** XML has no room for them. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A workbook of one sheet: numbers as numbers, days as days, text as text and never as a formula. */
export function toXlsx<Row>({ fileName, columns, rows }: ExportTable<Row>): Promise<Blob> {
  const head: Cell[] = columns.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
  }));
  const data: SheetData = [head, ...rows.map((row) => columns.map((column) => cellOf(column, row)))];
  return writeExcelFile(
    data,
    {
      sheet: sheetName(fileName),
      columns: columns.map(({ kind, width }) => ({ width: width ?? WIDTHS[kind] })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBlob();
}

function cellOf<Row>({ kind, value }: ExportColumn<Row>, row: Row): Cell {
  const found = value(row);
  if (found === null || found === '') return null;
  switch (kind) {
    case 'text':
      return {
        value: String(found).replace(UNWRITABLE, ''),
        type: String,
        wrap: true,
        alignVertical: 'top',
      };
    case 'number':
      return { value: Number(found), type: Number, alignVertical: 'top' };
    case 'points':
      return { value: Number(found), type: Number, format: '0.00', alignVertical: 'top' };
    case 'day':
      return {
        value: new Date(`${found}T00:00:00Z`),
        type: Date,
        format: 'dd/mm/yyyy',
        alignVertical: 'top',
      };
  }
}

/** At most 31 characters, none of them reserved. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

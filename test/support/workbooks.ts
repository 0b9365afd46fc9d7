import ExcelJS from 'exceljs';

/** A workbook as somebody saves it after working in its first sheet. */
export async function edited(
  bytes: Uint8Array,
  edit: (sheet: ExcelJS.Worksheet) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  edit(book.worksheets[0]!);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A workbook of somebody's own, with one sheet. */
export async function aWorkbook(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Bảng').addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The row of a form whose first cell says this. */
export function rowOf(sheet: ExcelJS.Worksheet, first: string): ExcelJS.Row {
  let found: ExcelJS.Row | null = null;
  sheet.eachRow((row) => {
    if (row.getCell(1).text === first) found = row;
  });
  if (found === null) throw new Error(`No row begins with ${first}`);
  return found;
}

/** The first row of a form below everything that is filled in. */
export function freeRow(sheet: ExcelJS.Worksheet): ExcelJS.Row {
  let last = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(1).text !== '') last = number;
  });
  return sheet.getRow(last + 1);
}

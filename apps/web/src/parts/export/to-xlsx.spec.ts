import { expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { toXlsx } from './to-xlsx';

it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1+1', '=HYPERLINK("http://x")'])(
  'a list as a workbook keeps %j as text',
  async (text) => {
    const blob = await toXlsx({
      list: 'tasks',
      fileName: 'Việc của tôi',
      columns: [{ title: text, kind: 'text', value: (row: string) => row }],
      rows: [text],
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(await blob.arrayBuffer()) as unknown as ExcelJS.Buffer);
    for (const row of [1, 2]) {
      const cell = book.worksheets[0]!.getCell(row, 1);
      expect([cell.type, cell.text.trim()]).toEqual([ExcelJS.ValueType.String, text.trim()]);
    }
  },
);

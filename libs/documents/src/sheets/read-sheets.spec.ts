import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { ZipFile } from 'yazl';
import { SHEET_LIMITS, readSheets } from './read-sheets';

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  fill(made.addWorksheet('Một'));
  return new Uint8Array(await made.xlsx.writeBuffer());
}

async function zipped(files: Record<string, Buffer>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part as Uint8Array));
  return new Uint8Array(Buffer.concat(parts));
}

describe('the reader of workbooks', () => {
  it('gives every cell that says something, with what Excel made of it', async () => {
    const bytes = await workbook((sheet) => {
      sheet.getCell('A1').value = '  chữ ';
      sheet.getCell('B1').value = 87.65;
      sheet.getCell('C1').value = new Date('2003-02-01T00:00:00Z');
      sheet.getCell('D1').value = { formula: 'B1*2', result: 175.3 };
      sheet.getCell('E1').value = { formula: 'B1*3' };
      sheet.getCell('A3').value = { richText: [{ text: 'hai ' }, { text: 'phần' }] };
      sheet.getCell('B3').value = { error: '#REF!' };
      sheet.mergeCells('C3:D3');
      sheet.getCell('C3').value = 'gộp';
    });
    const read = await readSheets(bytes, 'a.xlsx');
    const plain = { number: null, date: null, formula: false };
    expect(read).toEqual({
      ok: true,
      sheets: [
        {
          name: 'Một',
          rows: [
            {
              number: 1,
              cells: [
                { ...plain, column: 1, text: '  chữ ' },
                { ...plain, column: 2, text: '87.65', number: 87.65 },
                { ...plain, column: 3, text: '01/02/2003', date: '2003-02-01' },
                { ...plain, column: 4, text: '175.3', number: 175.3, formula: true },
                { ...plain, column: 5, text: '', formula: true },
              ],
            },
            {
              number: 3,
              cells: [
                { ...plain, column: 1, text: 'hai phần' },
                { ...plain, column: 2, text: '#REF!' },
                { ...plain, column: 3, text: 'gộp' },
              ],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['nothing', new Uint8Array(), 'a.xlsx', 'workbook-empty'],
    ['a password or an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xlsx', 'workbook-locked'],
    ['text', Buffer.from('code;points'), 'a.csv', 'not-a-workbook'],
    ['another ending', Buffer.from('PK\u0003\u0004'), 'a.zip', 'not-a-workbook'],
    ['half an archive', Buffer.from('PK\u0003\u0004 and no more'), 'a.xlsx', 'not-a-workbook'],
    ['macros by name', Buffer.from('PK\u0003\u0004'), 'a.xlsm', 'workbook-macros'],
  ])('refuses %s', async (_what, bytes, name, refused) => {
    expect(await readSheets(bytes, name)).toEqual({ ok: false, refused });
  });

  it('refuses archives that are no workbook, that hide macros, or that unpack to too much', async () => {
    const book = { 'xl/workbook.xml': Buffer.from('<workbook/>') };
    const refused = async (files: Record<string, Buffer>) => {
      const read = await readSheets(await zipped(files), 'a.xlsx');
      return read.ok ? null : read.refused;
    };
    expect(await refused({ 'word/document.xml': Buffer.from('<w/>') })).toBe('not-a-workbook');
    expect(await refused({ ...book, 'xl/vbaProject.bin': Buffer.from('x') })).toBe('workbook-macros');
    expect(await refused({ ...book, 'xl/media/a.xml': Buffer.alloc(SHEET_LIMITS.unpacked + 1) })).toBe(
      'workbook-too-large',
    );
    expect(await refused(book)).toBe('workbook-empty');
  }, 30_000);

  it('refuses empty workbooks, more rows than it takes, and what takes too long', async () => {
    const limits = { ...SHEET_LIMITS, rows: 3 };
    const rows = await workbook((sheet) => sheet.addRows([['a'], ['b'], ['c'], ['d']]));
    expect(await readSheets(await workbook(() => undefined), 'a.xlsx')).toMatchObject({
      refused: 'workbook-empty',
    });
    expect(await readSheets(rows, 'a.xlsx', limits)).toMatchObject({ refused: 'workbook-too-large' });
    expect(await readSheets(rows, 'a.xlsx', { ...SHEET_LIMITS, milliseconds: 1 })).toMatchObject({
      refused: 'workbook-too-slow',
    });
    expect(await readSheets(rows, 'a.xlsx', { ...SHEET_LIMITS, bytes: 10 })).toMatchObject({
      refused: 'workbook-too-large',
    });
  }, 30_000);
});

import { describe, expect, it } from '@jest/globals';
import type { Form } from '@tctp/application';
import ExcelJS from 'exceljs';
import { writeForm } from './write-form';

const UNITS = Array.from({ length: 120 }, (_, at) => `Đơn vị số ${at + 1}`);
const FORM: Form = {
  fileName: 'Mẫu',
  sheet: 'Người dùng',
  title: 'Danh sách',
  lead: 'Điền vào.',
  lists: 'Danh mục',
  columns: [
    { title: 'Mã', width: 10, as: 'text', needed: true, shown: false, choices: [] },
    { title: 'Tên', width: 20, as: 'text', needed: false, shown: true, choices: [] },
    { title: 'Điểm', width: 10, as: 'number', needed: false, shown: false, choices: [] },
    { title: 'Đơn vị', width: 20, as: 'text', needed: true, shown: false, choices: UNITS },
  ],
  rows: [['1.10', 'Một tên dài hơn bề rộng của cột nên phải xuống dòng', 1.5, 'Đơn vị số 2']],
  guide: {
    sheet: 'Hướng dẫn',
    title: 'Danh sách',
    rules: ['Không đổi tên cột.'],
    head: ['Cột', 'Bắt buộc', 'Cách ghi'],
    columns: [['Mã', 'có', 'Như trong bộ tiêu chí.']],
  },
};

async function opened(): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await writeForm(FORM)) as unknown as ExcelJS.Buffer);
  return book;
}

describe('a form as a workbook', () => {
  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '=HYPERLINK("http://x")'])(
    'keeps %j as text, in every column and in the lists',
    async (text) => {
      const columns = FORM.columns.map((column) => ({ ...column, choices: [text] }));
      const bytes = await writeForm({ ...FORM, columns, rows: [[text, text, text, text]] });
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
      for (const [name, row] of [
        ['Người dùng', 5],
        ['Danh mục', 1],
      ] as const)
        for (const place of [1, 2, 3, 4]) {
          const cell = book.getWorksheet(name)!.getCell(row, place);
          expect([cell.type, cell.formula]).toEqual([ExcelJS.ValueType.String, undefined]);
          expect(cell.text.trim()).toBe(text.trim());
        }
    },
  );

  it('keeps its head in sight, codes as text, and long names whole', async () => {
    const sheet = (await opened()).getWorksheet('Người dùng')!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet.getCell('A4').text).toBe('Mã *');
    expect([sheet.getCell('A5').value, sheet.getCell('A5').numFmt]).toEqual(['1.10', '@']);
    expect(sheet.getCell('A150').numFmt).toBe('@');
    expect(sheet.getCell('C5').value).toBe(1.5);
    expect(sheet.getRow(5).height).toBeGreaterThan(sheet.getRow(6).height);
    expect(sheet.getCell('A5').font.name).toBe('Times New Roman');
  });

  it('offers lists longer than a line, in the rows still to be filled in as well', async () => {
    const book = await opened();
    for (const cell of ['D5', 'D100'])
      expect(book.getWorksheet('Người dùng')!.getCell(cell).dataValidation).toMatchObject({
        type: 'list',
        formulae: ["'Danh mục'!$D$1:$D$120"],
      });
    const lists = book.getWorksheet('Danh mục')!;
    expect([lists.state, lists.getCell('D120').text]).toEqual(['veryHidden', 'Đơn vị số 120']);
  });

  it('says on a second sheet what each column wants', async () => {
    const guide = (await opened()).getWorksheet('Hướng dẫn')!;
    expect(guide.getRow(guide.rowCount).values).toEqual([undefined, 'Mã', 'có', 'Như trong bộ tiêu chí.']);
  });
});

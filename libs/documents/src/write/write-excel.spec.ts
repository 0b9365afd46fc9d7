import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { aPaper, aTable } from './a-paper.fixture';
import { anyPaper } from './any-paper.fixture';
import { partOf } from './part-of';
import { writeExcel } from './excel/write-excel';

async function read(file: Uint8Array) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
  return book.worksheets[0]!;
}

/** What stands in each row, merged cells once. */
function textsOf(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((cell) => {
      if (cell.master.address === cell.address) texts.push(cell.text);
    });
    rows.push(texts);
  });
  return rows;
}

describe('a paper in Excel', () => {
  it('has the page of the decree, as wide as the sheet and with its number above', async () => {
    const file = await writeExcel(aPaper({ landscape: true }));
    const sheet = await partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*>/);
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toContain('fitToHeight="0"');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<pageMargins left="1.182" right="0.591" top="0.788" bottom="0.788"');
    expect(sheet).toContain('<headerFooter differentFirst="1"><oddHeader>&amp;C');
    expect(await partOf(file, 'xl/styles.xml')).toContain('Times New Roman');
  });

  it('is shrunk to one page where it has to be one', async () => {
    const file = await writeExcel(aPaper({ onePage: true, blocks: [aTable(90)] }));
    expect(await partOf(file, 'xl/worksheets/sheet1.xml')).toContain('fitToHeight="1"');
  });

  it('repeats the head of its only table on every page', async () => {
    const sheet = await read(await writeExcel(aPaper({ blocks: [aTable(60)] })));
    const [row] = (sheet.pageSetup.printTitlesRow ?? '').split(':');
    expect(sheet.getRow(Number(row)).getCell(1).value).toBe('STT');
    const two = await read(await writeExcel(aPaper({ blocks: [aTable(2), aTable(2)] })));
    expect(two.pageSetup.printTitlesRow).toBeUndefined();
  });

  it('gives one table the columns of the sheet, wrapped, bordered and as high as its text', async () => {
    const sheet = await read(await writeExcel(aPaper({ blocks: [aTable(1)] })));
    const row = sheet.getRows(1, sheet.rowCount)?.find((one) => one.getCell(1).value === 1);
    expect(row?.values).toEqual([
      undefined,
      1,
      'TCTP 1.5.3 Sáng kiến trong CCHC',
      '- Kế hoạch - Báo cáo tổng kết năm\nĐược UBND tỉnh công nhận',
      '87,65',
    ]);
    expect(row?.height).toBeGreaterThanOrEqual(32);
    expect(row?.getCell(2).alignment).toMatchObject({ wrapText: true });
    expect(row?.getCell(2).border.left).toMatchObject({ style: 'thin' });
  });

  it('merges the cells of every row where tables share the sheet, however many there are', async () => {
    const table = aTable(3_000);
    const columns = table.columns.map((column, place) => ({
      ...column,
      width: [20, 20, 30, 30][place] ?? 0,
    }));
    const file = await writeExcel(aPaper({ blocks: [table, { ...table, columns }] }));
    const merged = (await partOf(file, 'xl/worksheets/sheet1.xml')).match(/<mergeCell ref="[^"]+"/g) ?? [];
    expect(merged.length).toBeGreaterThan(12_000);
    expect(new Set(merged).size).toBe(merged.length);
  }, 30_000);

  it('begins a page with a heading rather than end one with it', async () => {
    const brokenBefore = async (lines: number) => {
      const paragraphs = Array.from(
        { length: lines },
        () => ({ kind: 'paragraph', text: 'Một dòng.' }) as const,
      );
      const heading = { kind: 'heading', level: 1, text: 'Đề mục' } as const;
      const file = await writeExcel(aPaper({ blocks: [...paragraphs, heading, aTable(1)] }));
      const sheet = await read(file);
      const at =
        sheet.getRows(1, sheet.rowCount)?.find((row) => row.getCell(1).value === 'Đề mục')?.number ?? 0;
      return (await partOf(file, 'xl/worksheets/sheet1.xml')).includes(`<brk id="${at - 2}"`);
    };
    expect(await Promise.all([14, 23, 26].map(brokenBefore))).toEqual([false, true, true]);
  });

  it('keeps as text what looks like a formula', async () => {
    const table = aTable(0);
    const lines = [
      ['=1+1', '+84', '@SUM(A1)', '-1'],
      ['\t=1+1', '\r=1+1', '=HYPERLINK("http://x";"y")', "=cmd|' /C calc'!A0"],
    ];
    const rows = lines.map((cells) => ({ kind: 'cells', cells }) as const);
    const file = await writeExcel(aPaper({ blocks: [{ ...table, rows }] }));
    const sheet = await read(file);
    const at = sheet.getRows(1, sheet.rowCount)?.find((one) => one.getCell(1).value === '=1+1')?.number ?? 0;
    for (const [line, cells] of lines.entries())
      for (const [place, text] of cells.entries()) {
        const cell = sheet.getCell(at + line, place + 1);
        expect([cell.type, cell.text]).toEqual([ExcelJS.ValueType.String, text.replace('\r', '\n')]);
        if (!text.startsWith('\r')) expect(cell.numFmt).toBe('@');
      }
    expect(await partOf(file, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('carries a text higher than a row over more rows', async () => {
    const table = aTable(0);
    const cells = ['1', 'chữ '.repeat(1_500), '', ''];
    const sheet = await read(
      await writeExcel(aPaper({ blocks: [{ ...table, rows: [{ kind: 'cells', cells }] }] })),
    );
    const rows = sheet.getRows(1, sheet.rowCount)?.filter((row) => row.getCell(1).value === 1) ?? [];
    expect(rows.length).toBeGreaterThan(1);
    expect(Math.max(...rows.map((row) => row.height))).toBeLessThanOrEqual(409);
  });

  it('says everything, in its order', async () => {
    const texts = textsOf(await read(await writeExcel(aPaper()))).map((row) => row.filter(Boolean).join('|'));
    expect(texts[0]).toBe('UBND TỈNH AN GIANG|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(texts).toContain('UBND HUYỆN TỊNH BIÊN|Độc lập - Tự do - Hạnh phúc');
    expect(texts).toContain('- =1+1 là chữ, không phải công thức');
    expect(texts).toContain('Cộng|100,00');
    expect(texts).toContain('Nơi nhận:|TM. ỦY BAN NHÂN DÂN');
  });

  it('opens again whatever the words are', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper(), async (paper) => {
        const sheet = await read(await writeExcel(paper));
        expect(textsOf(sheet).flat()).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

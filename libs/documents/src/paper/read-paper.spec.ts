import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { messages } from '@tctp/contracts';
import { PAPER_REFUSALS } from '@tctp/domain';
import type { Paper } from '@tctp/domain';
import {
  docxOf,
  paperOf,
  pdfOf,
  textOf,
  wordParagraph,
  xlsxOf,
  zipOf,
} from '../../../../test/support/paper-files';
import { aDocx } from '../../../../test/support/docx';
import { readPaper } from './read-paper';

const HEAD = ['STT', 'CƠ QUAN THỰC HIỆN', 'KẾT QUẢ', 'THỜI GIAN'];
const ROWS = [
  HEAD,
  ['PHÒNG NỘI VỤ', '', '', ''],
  ['1', 'TCTP 1.1.1 Kế hoạch cải cách hành chính', '- Kế hoạch', 'Trước tháng 01'],
  ['2', 'TCTP 5.3.3 Trình độ chuyên môn đội ngũ cán bộ & công chức', 'Báo cáo <quý>, năm', ''],
];
const PLAN = paperOf('docx', 'KẾ HOẠCH', 'Thực hiện các nhiệm vụ năm 2017', ROWS, 'CHỦ TỊCH');

/** Words only, in their cells: what a person would check. */
const wordsOf = ({ blocks }: Paper) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  );

async function read(bytes: Uint8Array, name = 'ke-hoach'): Promise<Paper> {
  const answer = await readPaper(bytes, name);
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.paper;
}

const refusal = async (bytes: Uint8Array, name = 'tep') => {
  const answer = await readPaper(bytes, name);
  return answer.ok ? 'read' : answer.refusal;
};
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a plan', () => {
  it.each([
    ['docx', docxOf],
    ['xlsx', xlsxOf],
    ['text', textOf],
    ['pdf', pdfOf],
  ] as const)('is read out of %s with each word in its cell', async (format, write) => {
    const paper = await read(await write(PLAN));
    expect(paper.format).toBe(format);
    expect(wordsOf(paper)).toEqual(wordsOf(PLAN));
  });

  it('says where each thing stands', async () => {
    const { blocks } = await read(await xlsxOf(PLAN));
    expect(blocks[0]?.place).toMatchObject({ sheet: 'Phụ lục', row: 1, column: 1 });
    const text = await read(textOf(PLAN));
    expect(text.blocks[2]).toMatchObject({ place: { line: 4, table: 1 } });
  });

  it.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Kế hoạch', 'utf16le')])],
    ['UTF-8 in pieces, with a mark', Buffer.from('\uFEFFKế hoạch'.normalize('NFD'))],
    ['windows-1258', Buffer.from([0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68])],
  ])('is composed out of %s', async (_what, bytes) => {
    expect(wordsOf(await read(bytes))).toEqual(['Kế hoạch']);
  });

  it('keeps merged cells of Word and Excel as one', async () => {
    const cells = [
      { text: 'Phòng', column: 1, columns: 2, rows: 1, place: {} },
      { text: 'Hạn', column: 3, columns: 1, rows: 2, place: {} },
    ];
    const below = ['a', 'b'].map((text, at) => ({ text, column: at + 1, columns: 1, rows: 1, place: {} }));
    const rows = [cells, below].map((some) => ({ cells: some, place: {} }));
    const merged: Paper = { format: 'docx', blocks: [{ kind: 'table', rows, place: {} }] };
    for (const write of [docxOf, xlsxOf]) {
      const [table] = (await read(await write(merged))).blocks;
      expect(table).toMatchObject({
        rows: rows.map((row) => ({ cells: row.cells.map(({ place: _, ...cell }) => cell) })),
      });
    }
  });

  it('takes quoted commas of .csv, and leaves bold marks of text out', async () => {
    expect(wordsOf(await read(bytesOf('STT;Việc\n1;"a; ""b"""\n'), 'a.csv'))).toEqual([
      [
        ['STT', 'Việc'],
        ['1', 'a; "b"'],
      ],
    ]);
    expect(wordsOf(await read(bytesOf('- **Phải có:** *ngay* 2*3')))).toEqual(['- Phải có: ngay 2*3']);
  });
});

describe('a Word file', () => {
  const numbered = (num: number, text = '') =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${num}"/></w:numPr></w:pPr>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map((one) => `<w:tc>${one}</w:tc>`).join('')}</w:tr>`;
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const word = async (body: string) =>
    wordsOf(await read(await docxOf(PLAN, { body, more: { 'word/numbering.xml': numbering } })));

  it('counts the numbers Word makes, and starts anew where it says so', async () => {
    const table = (num: number) =>
      `<w:tbl>${row(numbered(num), wordParagraph('a'))}${row(numbered(num), wordParagraph('b'))}</w:tbl>`;
    const twice = [
      ['1', 'a'],
      ['2', 'b'],
    ];
    expect(await word(`${table(1)}${numbered(1, 'Mục')}${table(2)}`)).toEqual([twice, '3. Mục', twice]);
  });

  it('keeps what was inserted and breaks of lines, drops what was deleted', async () => {
    const body = `<w:p><w:ins w:id="1"><w:r><w:t>mới</w:t><w:br/><w:t>hai</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p><w:sdt><w:sdtContent>${wordParagraph('ô')}</w:sdtContent></w:sdt>`;
    expect(await word(body)).toEqual(['mới\nhai', 'ô']);
  });

  it('unframes a table of one cell, and reads other tables within as lines', async () => {
    const inner = `<w:tbl>${row(wordParagraph('a'), wordParagraph('b'))}</w:tbl><w:p/>`;
    expect(await word(`<w:tbl>${row(inner)}</w:tbl>`)).toEqual([[['a', 'b']]]);
    expect(await word(`<w:tbl>${row(inner, wordParagraph('c'))}</w:tbl>`)).toEqual([[['a b', 'c']]]);
  });
});

describe('an Excel file', () => {
  it('reads what is shown: formulas by what they last gave, days, decimals; not hidden sheets', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Kế hoạch');
    sheet.addRow(['a', new Date(Date.UTC(2017, 11, 1)), 3.5000001, 0.8, 87.65]);
    sheet.addRow(['b', { formula: '1+1', result: 2 }, 12, { richText: [{ text: 'x' }, { text: 'y' }] }, 1]);
    sheet.getCell('B1').numFmt = 'dd/mm/yyyy';
    sheet.getCell('C1').numFmt = '0.0#';
    sheet.getCell('D1').numFmt = '0%';
    sheet.getRow(2).hidden = true;
    book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['x', 'y']);
    const paper = await read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(wordsOf(paper)).toEqual([
      [
        ['a', '01/12/2017', '3.5', '80%', '87.65'],
        ['b', '2', '12', 'xy', '1'],
      ],
    ]);
    expect(JSON.stringify(paper)).toContain('"formula":true');
  });
});

describe('a file that gives no paper', () => {
  const ole = (text = '') =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);
  it.each([
    ['paper-empty', 'a.txt', async () => new Uint8Array(0)],
    ['paper-empty', 'a.txt', async () => bytesOf(' \n ')],
    ['paper-too-large', 'a.txt', async () => new Uint8Array(20_000_001)],
    ['paper-other-format', 'a.docx', () => xlsxOf(PLAN)],
    ['paper-other-format', 'a.xlsx', async () => textOf(PLAN)],
    ['paper-format-unknown', 'a.odt', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['paper-format-unknown', 'a.png', async () => new Uint8Array([137, 80, 78, 71, 0, 1, 2])],
    ['paper-old-format', 'a.doc', async () => ole()],
    ['paper-password', 'a.docx', async () => ole('EncryptedPackage')],
    ['paper-macros', 'a.docm', () => docxOf(PLAN)],
    ['paper-macros', 'a.docx', () => docxOf(PLAN, { more: { 'word/vbaProject.bin': 'x' } })],
    ['paper-damaged', 'a.docx', async () => (await docxOf(PLAN)).slice(0, 900)],
    ['paper-damaged', 'a.pdf', async () => bytesOf('%PDF-1.7 và hết')],
    ['paper-without-text', 'a.pdf', () => pdfOf(paperOf('pdf'))],
  ] as const)('says %s of %s', async (code, name, make) => {
    expect(await refusal(await make(), name)).toBe(code);
  });

  it('has words for each reason', () => {
    expect(PAPER_REFUSALS.filter((code) => !(code in messages.vi.refusal))).toEqual([]);
  });
});

describe('a hostile file', () => {
  const dtd = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document/>';
  const body = (xml: string) => docxOf(PLAN, { body: xml });
  const sheet = async (inside: string) => {
    const part = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`;
    return zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': part });
  };
  it.each([
    ['100 MB in a sheet', 'paper-beyond-limits', () => sheet(' '.repeat(100_000_000))],
    ['declared entities', 'paper-damaged', () => docxOf(PLAN, { more: { 'word/document.xml': dtd } })],
    [
      '3,000 parts',
      'paper-beyond-limits',
      () => zipOf(Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`${at}`, '']))),
    ],
    [
      'a merged cell as large as a sheet',
      'paper-beyond-limits',
      () => sheet('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ],
    [
      '100,000 elements one in the other',
      'paper-beyond-limits',
      () => body('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)),
    ],
    ['a table of 300,000 cells', 'paper-beyond-limits', async () => bytesOf('a\tb\tc\n'.repeat(100_000))],
    ['only tabs', 'paper-beyond-limits', async () => bytesOf(`a${'\t'.repeat(9_000_000)}b`)],
  ] as const)('of %s is refused', async (_what, code, make) => {
    const bytes = await make();
    expect(await refusal(bytes)).toBe(code);
  });

  it('is given up when it takes too long', async () => {
    expect(await readPaper(aDocx(['a']), 'a.docx', { milliseconds: 1 })).toEqual({
      ok: false,
      refusal: 'paper-beyond-limits',
    });
  });
});

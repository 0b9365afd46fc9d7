import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { aPaper, aTable } from './a-paper.fixture';
import { anyPaper } from './any-paper.fixture';
import { partOf } from './part-of';
import { writeWord } from './word/write-word';

/** Twips: 20, 30 and 15 millimetres. */
const [MM20, MM30, MM15] = [1134, 1701, 851];

describe('a paper in Word', () => {
  it('has the page of the decree: A4, its margins, and its letters', async () => {
    const file = await writeWord(aPaper());
    const document = await partOf(file, 'word/document.xml');
    expect(document).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838" w:orient="portrait"/);
    const margins = /<w:pgMar [^>]*>/.exec(document)?.[0] ?? '';
    expect(margins).toContain(`w:top="${MM20}"`);
    expect(margins).toContain(`w:bottom="${MM20}"`);
    expect(margins).toContain(`w:left="${MM30}"`);
    expect(margins).toContain(`w:right="${MM15}"`);
    const styles = await partOf(file, 'word/styles.xml');
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:sz w:val="28"/>');
  });

  it('has smaller letters where it has to be one page', async () => {
    const file = await writeWord(aPaper({ onePage: true }));
    const cell = /w:styleId="Cell">.*?<w:sz w:val="(\d+)"\/>/s.exec(await partOf(file, 'word/styles.xml'));
    expect(cell?.[1]).toBe('22');
    expect(await partOf(file, 'word/document.xml')).toContain('<w:top w:w="15" w:type="dxa"/>');
  });

  it('lies down only for a wide table', async () => {
    const document = await partOf(await writeWord(aPaper({ landscape: true })), 'word/document.xml');
    expect(document).toMatch(/<w:pgSz [^>]*w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  it('numbers its pages in the middle of the top margin, the first one excepted', async () => {
    const file = await writeWord(aPaper());
    const document = await partOf(file, 'word/document.xml');
    expect(document).toContain('<w:titlePg/>');
    const [running, first] = [...document.matchAll(/<w:headerReference w:type="(\w+)"/g)].map(
      ([, type]) => type,
    );
    expect([running, first].sort()).toEqual(['default', 'first']);
    const headers = await Promise.all([partOf(file, 'word/header1.xml'), partOf(file, 'word/header2.xml')]);
    expect(headers.map((header) => header.includes('PAGE'))).toEqual([true, false]);
    expect(headers[0]).toContain('<w:jc w:val="center"/>');
  });

  it('repeats the head of a table, and keeps its rows whole', async () => {
    const document = await partOf(await writeWord(aPaper({ blocks: [aTable(2)] })), 'word/document.xml');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const rows = document.match(/<w:tr>/g)?.length ?? 0;
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
    expect(document).toContain('<w:gridSpan w:val="4"/>');
  });

  it('lets a row break that no page could hold', async () => {
    const table = aTable(0);
    const long = { kind: 'cells' as const, cells: ['1', 'chữ '.repeat(2_000), '', ''] };
    const paper = aPaper({ blocks: [{ ...table, rows: [long] }], recipients: [], signers: [] });
    const document = await partOf(await writeWord(paper), 'word/document.xml');
    expect(document.slice(document.indexOf('<w:tblHeader/>')).match(/<w:cantSplit\/>/g)).toBeNull();
  });

  it('says everything, in its order', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeWord(aPaper())) });
    const expected = [
      'UBND TỈNH AN GIANG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      /Số:\s{3,}\/BC-UBND/,
      /Tịnh Biên, ngày\s{3,}tháng\s{3,}năm 2017/,
      'BÁO CÁO',
      'I. TÌNH HÌNH CHUNG',
      '- =1+1 là chữ, không phải công thức',
      'PHÒNG NỘI VỤ',
      '87,65',
      'Nơi nhận:',
      '- Lưu: VT, NV.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
    ];
    const places = expected.map((one) => (typeof one === 'string' ? value.indexOf(one) : value.search(one)));
    expect(places).not.toContain(-1);
  });

  it('writes the day as offices do', async () => {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await writeWord(aPaper({ day: '2017-02-05' }))),
    });
    expect(value).toContain('Tịnh Biên, ngày 05 tháng 02 năm 2017');
  });

  it('opens again whatever the words are', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper(), async (paper) => {
        const read = await mammoth.extractRawText({ buffer: Buffer.from(await writeWord(paper)) });
        expect(read.value).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

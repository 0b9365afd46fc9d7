import { describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { aDocx } from '../../../test/support/docx';
import { readLines } from './lines/read-lines';
import { readDocumentHead, readDocumentText } from './read-document';

const file = (fileName: string, bytes: Uint8Array) => ({
  fileName,
  mediaType: 'application/octet-stream',
  content: once(bytes),
});
async function* once(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}

const NOTHING = { number: null, issuedOn: null, issuer: null, subject: null };
const WORD = [
  'UBND HUYỆN TỊNH BIÊN',
  'PHÒNG NỘI VỤ',
  'Số: 12/BC-PNV',
  'Tịnh Biên, ngày 06 tháng 11 năm 2017',
  'BÁO CÁO',
  'Kết quả thực hiện công tác CCHC quý III năm 2017',
  'Căn cứ Kế hoạch số 119/KH-UBND;',
];

async function aPaper(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const put = (x: number, y: number, text: string) => page.drawText(text, { x, y, size: 12 });
  put(60, 780, 'UBND HUYEN TINH BIEN');
  put(290, 780, 'CONG HOA XA HOI CHU NGHIA VIET NAM');
  put(60, 764, 'PHONG TU PHAP');
  put(320, 764, 'Doc lap - Tu do - Hanh phuc');
  put(60, 740, 'So: 07/HD-TP');
  put(300, 740, 'Tinh Bien, ngay 16 thang 10 nam 2017');
  put(250, 700, 'HUONG DAN');
  put(180, 684, 'Kiem tra viec niem yet cong khai TTHC');
  put(60, 640, 'Can cu Ke hoach so 119/KH-UBND ngay 28 thang 8 nam 2017.');
  return document.save();
}

describe('a file that is read', () => {
  it('is a PDF with a text layer, its two columns kept apart', async () => {
    const head = await readDocumentHead(file('huong-dan.pdf', await aPaper()));
    expect(head).toMatchObject({
      number: { value: '07/HD-TP' },
      issuedOn: { value: '2017-10-16' },
      issuer: { value: 'PHONG TU PHAP', line: 'UBND HUYEN TINH BIEN / PHONG TU PHAP' },
      subject: { value: 'Huong dan kiem tra viec niem yet cong khai TTHC' },
    });
  });

  it('is a Word file', async () => {
    expect(await readDocumentHead(file('bao-cao.docx', aDocx(WORD)))).toMatchObject({
      number: { value: '12/BC-PNV' },
      issuedOn: { value: '2017-11-06' },
      issuer: { value: 'PHÒNG NỘI VỤ' },
      subject: { value: 'Báo cáo kết quả thực hiện công tác CCHC quý III năm 2017' },
    });
    expect(await readDocumentText(file('bao-cao.docx', aDocx(WORD)))).toEqual({
      paragraphs: WORD,
      cut: false,
    });
  });

  it('is cut where it is longer than anybody reads on a screen', async () => {
    const long = Array.from({ length: 2_500 }, (_, row) => `Dòng ${row}`);
    const text = await readDocumentText(file('dai.docx', aDocx(long)));
    expect([text?.paragraphs.length, text?.cut]).toEqual([2_000, true]);
  });

  it.each([
    ['damaged', 'hong.pdf', new TextEncoder().encode('%PDF-1.7 và hết')],
    ['a broken Word file', 'hong.docx', new TextEncoder().encode('PK\u0003\u0004hỏng')],
    ['something else', 'anh.png', new Uint8Array([137, 80, 78, 71])],
  ])('says nothing where it is %s', async (_what, name, bytes) => {
    expect(await readDocumentHead(file(name, bytes))).toEqual(NOTHING);
    expect(await readDocumentText(file(name, bytes))).toBeNull();
  });

  it('is given up when it is too large, or takes too long', async () => {
    const paper = await aPaper();
    const limits = { bytes: 1_000_000, pages: 2, milliseconds: 5_000, megabytes: 128 };
    expect(await readLines(once(paper), 'pdf', { ...limits, bytes: 100 })).toBeNull();
    expect(await readLines(once(paper), 'pdf', { ...limits, milliseconds: 1 })).toBeNull();
    expect(await readLines(once(paper), 'pdf', { ...limits, megabytes: 8 })).toBeNull();
  });
});

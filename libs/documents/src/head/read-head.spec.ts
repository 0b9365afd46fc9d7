import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readHead } from './read-head';

/** The four values, without the lines they were read from. */
const read = (text: string) => {
  const { number, issuedOn, issuer, subject } = readHead(text.split('\n'));
  return [number, issuedOn, issuer, subject].map((one) => one?.value ?? null);
};

const REPORT = `UBND HUYỆN TỊNH BIÊN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc

Số: 12/BC-PNV\tTịnh Biên, ngày 06 tháng 11 năm 2017

BÁO CÁO
Kết quả thực hiện công tác cải cách hành chính
quý III năm 2017

Căn cứ Kế hoạch số 119/KH-UBND ngày 28 tháng 8 năm 2017 của UBND huyện;`;

describe('the head of a paper', () => {
  it('gives number, day, issuer and subject, each with the line it was read from', () => {
    expect(readHead(REPORT.split('\n'))).toEqual({
      number: { value: '12/BC-PNV', line: 'Số: 12/BC-PNV Tịnh Biên, ngày 06 tháng 11 năm 2017' },
      issuedOn: { value: '2017-11-06', line: 'Số: 12/BC-PNV Tịnh Biên, ngày 06 tháng 11 năm 2017' },
      issuer: { value: 'PHÒNG NỘI VỤ', line: 'UBND HUYỆN TỊNH BIÊN / PHÒNG NỘI VỤ' },
      subject: {
        value: 'Báo cáo kết quả thực hiện công tác cải cách hành chính quý III năm 2017',
        line: 'BÁO CÁO / Kết quả thực hiện công tác cải cách hành chính / quý III năm 2017',
      },
    });
  });

  it('is read where two columns have run into one line', () => {
    const text = REPORT.replaceAll('\t', ' ');
    expect(read(text)).toEqual(read(REPORT));
  });

  it('is read in the order of a Word table: the left column, then the right one', () => {
    const text = `ỦY BAN NHÂN DÂN

HUYỆN TỊNH BIÊN

Số: 119/KH-UBND

CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập – Tự do – Hạnh phúc

Tịnh Biên, ngày 28 tháng 8 năm 2017

KẾ HOẠCH

Khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm 2017

Căn cứ Quyết định số 28/2017/QĐ-UBND ngày 01 tháng 02 năm 2017`;
    expect(read(text)).toEqual([
      '119/KH-UBND',
      '2017-08-28',
      'ỦY BAN NHÂN DÂN HUYỆN TỊNH BIÊN',
      'Kế hoạch khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm 2017',
    ]);
  });

  it('reads a letter by its "V/v", over the lines it runs on', () => {
    const text = `UBND TỈNH AN GIANG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc
Số: 1045/SNV-CCHC\tAn Giang, ngày 3 tháng 7 năm 2017
V/v báo cáo kết quả
công tác CCHC 6 tháng

Kính gửi: UBND các huyện, thị xã, thành phố.`;
    expect(read(text)).toEqual([
      '1045/SNV-CCHC',
      '2017-07-03',
      'SỞ NỘI VỤ',
      'báo cáo kết quả công tác CCHC 6 tháng',
    ]);
  });

  it('is read without diacritics', () => {
    const text = `UBND HUYEN TINH BIEN  CONG HOA XA HOI CHU NGHIA VIET NAM
PHONG TU PHAP  Doc lap - Tu do - Hanh phuc
So: 07/HD-TP  Tinh Bien, ngay 16 thang 10 nam 2017
HUONG DAN
Kiem tra viec niem yet cong khai TTHC`;
    expect(read(text)).toEqual([
      '07/HD-TP',
      '2017-10-16',
      'PHONG TU PHAP',
      'Huong dan kiem tra viec niem yet cong khai TTHC',
    ]);
  });

  it('joins the name of an office that takes two lines, and a number set with spaces', () => {
    const text = `UBND HUYỆN TỊNH BIÊN
PHÒNG VĂN HÓA
VÀ THÔNG TIN
Số : DT - 01 / BC - VHTT`;
    expect(read(text.replace('DT - 01', 'DT-01'))).toEqual([
      'DT-01/BC-VHTT',
      null,
      'PHÒNG VĂN HÓA VÀ THÔNG TIN',
      null,
    ]);
  });

  it('joins a name that was broken anywhere', () => {
    const text = 'UBND HUYỆN TỊNH BIÊN\nPHÒNG VĂN HÓA VÀ THÔNG\nTIN\nSố: 1/BC-VHTT';
    expect(read(text)[2]).toBe('PHÒNG VĂN HÓA VÀ THÔNG TIN');
  });

  it('reads a title in capitals that says its kind and its subject in one', () => {
    expect(read('BÁO CÁO KẾT QUẢ THỰC HIỆN CCHC NĂM 2017\n\nPhần thứ nhất')[3]).toBe(
      'BÁO CÁO KẾT QUẢ THỰC HIỆN CCHC NĂM 2017',
    );
  });

  it.each([
    ['a number not given yet', 'Số:      /KH-UBND\tTịnh Biên, ngày     tháng 8 năm 2017'],
    ['a day there is not', 'Tịnh Biên, ngày 31 tháng 02 năm 2017'],
    ['papers that the body names', 'Căn cứ Kế hoạch số 119/KH-UBND ngày 28 tháng 8 năm 2017;'],
    ['another paper named in a sentence', 'Theo Công văn số 12/SNV-CCHC về việc báo cáo'],
    ['a sentence that begins like a kind of paper', 'Báo cáo của các xã gửi về trước ngày 10.'],
    ['an empty file', ''],
    ['a photograph of a paper', '\u0000\uFFFD\uFFFD'],
  ])('takes nothing from %s', (_what, text) => {
    expect(read(text)).toEqual([null, null, null, null]);
  });

  it('keeps the number of an office with Đ, and of papers numbered by year', () => {
    expect(read('Số: 28/2017/QĐ-UBND')[0]).toBe('28/2017/QĐ-UBND');
    expect(read('SỐ: 15/HĐND-VP')[0]).toBe('15/HĐND-VP');
  });

  it('never throws, and never says more than was there', () => {
    const pieces = fc.constantFrom(
      'Số: ',
      'ngày 1 tháng 1 năm 2017',
      'V/v',
      'BÁO CÁO',
      '\t',
      'UBND',
      'İ',
      'ﬀ',
      '😀',
    );
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 120 }), (lines) => {
        const head = readHead(lines);
        for (const found of Object.values(head)) {
          if (found !== null) expect(found.value.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

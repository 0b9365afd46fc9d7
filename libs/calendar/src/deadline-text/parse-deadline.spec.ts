import { describe, expect, it } from '@jest/globals';
import { loadTinhBien2017 } from '@tctp/catalog';
import { parseDeadline } from './parse-deadline';
import { readAs } from './reading.fixture';

const parse = (text: string) => parseDeadline(text, { planYear: 2017 });
const codes = (text: string) => parse(text).findings.map((one) => `${one.severity} ${one.code}`);

describe('the annex of 2017', () => {
  const rows = loadTinhBien2017().plan.rows;

  it.each(rows.map((row) => [row.id, row.deadline] as const))(
    'row %s reads as what ships',
    (_id, deadline) => {
      expect(parse(deadline.text).expression).toEqual(deadline);
    },
  );

  it('reads its requirements where they name a time', () => {
    expect(readAs('Ban hành trong tháng 01')).toEqual([
      'trong tháng 01/2017',
      'info year-from-plan: trong tháng 01',
    ]);
    expect(readAs('Quý II năm 2017')).toEqual(['trong quý II năm 2017']);
    expect(readAs('Hoàn thành 100% kế hoạch')).toEqual(['null', 'blocking unreadable: 100% kế hoạch']);
  });
});

describe('a date', () => {
  it.each([
    ['Trước ngày 01/12/2017', 'trước ngày 01/12/2017'],
    ['trước 1/12/2017', 'trước ngày 01/12/2017'],
    ['TRƯỚC NGÀY 01-12-2017', 'trước ngày 01/12/2017'],
    ['- Trước ngày 01.12.2017.', 'trước ngày 01/12/2017'],
    ['trước ngày 01–12–2017', 'trước ngày 01/12/2017'],
    ['  trước   ngày 1 / 12 / 2017 ', 'trước ngày 01/12/2017'],
    ['truoc ngay 01/12/2017', 'trước ngày 01/12/2017'],
    ['Trước ngày 30 tháng 11 năm 2017', 'trước ngày 30/11/2017'],
    ['Hoàn thành trước ngày 30 tháng 11/2017', 'trước ngày 30/11/2017'],
    ['chậm nhất là trước ngày 30/11/2017', 'trước ngày 30/11/2017'],
    ['chậm nhất 30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['Chậm nhất là ngày 30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['không quá ngày 30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['không muộn hơn ngày 30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['Không chậm hơn ngày 30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['ngày 30 tháng mười một năm 2017', 'chậm nhất ngày 30/11/2017'],
    ['trước 24h00 ngày 30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['đến ngày 30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['đến hết ngày 30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['hết ngày 30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['ngày 30 tháng 11 năm 2017', 'chậm nhất ngày 30/11/2017'],
    ['30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['Hạn chót: 30/11/2017', 'chậm nhất ngày 30/11/2017'],
    ['Thời hạn hoàn thành: trước ngày 30/11/2017', 'trước ngày 30/11/2017'],
    ['chậm nhất ngày cuối cùng của tháng 2/2017', 'chậm nhất ngày 28/02/2017'],
  ])('is read from "%s"', (text, expected) => {
    expect(readAs(text)).toEqual([expected]);
  });

  it("takes the plan's year where none is written, and says so", () => {
    expect(readAs('trước 15/11')).toEqual(['trước ngày 15/11/2017', 'info year-from-plan: trước 15/11']);
    expect(readAs('trước ngày 30 tháng 11')[0]).toBe('trước ngày 30/11/2017');
  });

  it("asks about a year that is not the plan's", () => {
    expect(readAs('trước 15/06/2018')).toEqual([
      'trước ngày 15/06/2018',
      'check year-outside-plan: trước 15/06/2018',
    ]);
  });

  it.each(['31/11/2017', 'trước ngày 30/02', '00/12/2017', '32/12/2017', 'trước ngày 29/02/2017'])(
    'is refused where there is no such day: %s',
    (text) => {
      expect(readAs(text)).toEqual(['null', `blocking no-such-day: ${text}`]);
    },
  );

  it('may be 29 February in a leap year', () => {
    expect(parse('trước ngày 29/02/2016').expression).toMatchObject({ kind: 'date', on: '2016-02-29' });
  });

  it.each([
    ['01/13/2017', 'no-such-month'],
    ['01/00/2017', 'no-such-month'],
    ['trước ngày 01/12/17', 'short-year'],
    ['trước tháng 6/17', 'short-year'],
    ['trước ngày 25', 'month-not-stated'],
  ])('is refused by name: %s is %s', (text, code) => {
    expect(codes(text)).toEqual([`blocking ${code}`]);
    expect(parse(text).expression).toBeNull();
  });

  it.each([
    'trước ngày 01/12.2017',
    '2017/12/01',
    'trước ngày 001/12/2017',
    '01/12/20177',
    '01/12/217',
    '01/12/0017',
    'trước 01 - 12',
    'trong 2 tháng 6 và 7',
    'trong hai tháng 6/2017',
  ])('is not guessed from "%s"', (text) => {
    expect(parse(text).expression).toBeNull();
    expect(codes(text)).toContain('blocking unreadable');
  });
});

describe('a period', () => {
  it.each([
    ['Trong tháng 01/2017', 'trong tháng 01/2017'],
    ['tháng 6 năm 2017', 'trong tháng 06/2017'],
    ['12/2017', 'trong tháng 12/2017'],
    ['tháng 6 của năm 2017', 'trong tháng 06/2017'],
    ['tháng sáu năm 2017', 'trong tháng 06/2017'],
    ['tháng mười hai năm 2017', 'trong tháng 12/2017'],
    ['tháng tư/2017', 'trong tháng 04/2017'],
    ['trước tháng năm năm 2017', 'trước tháng 05/2017'],
    ['thang muoi mot nam 2017', 'trong tháng 11/2017'],
    ['quý bốn năm 2017', 'trong quý IV năm 2017'],
    ['cả năm 2017', 'trong năm 2017'],
    ['hết tháng 6/2017', 'trong tháng 06/2017'],
    ['trước tháng 6-2017', 'trước tháng 06/2017'],
    ['quý II năm 2017', 'trong quý II năm 2017'],
    ['Trong quý 3/2017', 'trong quý III năm 2017'],
    ['quí iv/2017', 'trong quý IV năm 2017'],
    ['quy Ⅱ nam 2017', 'trong quý II năm 2017'],
    ['hết quý I năm 2017', 'trong quý I năm 2017'],
    ['trước quý IV năm 2017', 'trước quý IV năm 2017'],
    ['6 tháng đầu năm 2017', 'trong 6 tháng đầu năm 2017'],
    ['trong sáu tháng cuối năm 2017', 'trong 6 tháng cuối năm 2017'],
    ['trong năm 2017', 'trong năm 2017'],
    ['năm 2017', 'trong năm 2017'],
    ['đến hết năm 2017', 'trong năm 2017'],
  ])('is read from "%s"', (text, expected) => {
    expect(readAs(text)).toEqual([expected]);
  });

  it.each([
    ['6 tháng đầu năm', 'trong 6 tháng đầu năm 2017'],
    ['trong năm', 'trong năm 2017'],
    ['Cả năm', 'trong năm 2017'],
    ['trong cả năm', 'trong năm 2017'],
    ['hết tháng năm', 'trong tháng 05/2017'],
    ['trước quý IV', 'trước quý IV năm 2017'],
    ['Trước tháng 01', 'trước tháng 01/2017'],
  ])('takes the plan\'s year for "%s"', (text, expected) => {
    expect(readAs(text)).toEqual([expected, `info year-from-plan: ${text}`]);
  });

  it('may be written out, every month', () => {
    const names = 'một hai ba bốn năm sáu bảy tám chín mười mười_một mười_hai'.split(' ');
    names.forEach((name, at) => {
      const { expression } = parse(`trong tháng ${name.replace('_', ' ')}`);
      expect(expression).toMatchObject({ kind: 'month', year: 2017, month: at + 1 });
    });
  });

  it.each([
    ['cuối tháng 6/2017', 'info'],
    ['đến cuối năm 2017', 'info'],
    ['đến tháng 6/2017', 'check'],
    ['chậm nhất quý II/2017', 'check'],
  ])('ends with its last day, which "%s" does not quite say', (text, severity) => {
    expect(readAs(text).slice(1)).toEqual([`${severity} period-end-assumed: ${text}`]);
  });

  it.each([
    ['tháng 13', 'no-such-month'],
    ['tháng 0', 'no-such-month'],
    ['quý 5', 'no-such-quarter'],
    ['trong quý', 'period-not-stated'],
    ['hết tháng', 'period-not-stated'],
  ])('is refused by name: %s is %s', (text, code) => {
    expect(readAs(text)).toEqual(['null', `blocking ${code}: ${text}`]);
  });

  it.each([
    'quý V',
    'quý',
    'năm',
    'trong tháng sau',
    'trong thang sau',
    'trong thang tu',
    'tháng mười ba',
    'các tháng',
    'trước cả năm',
    'cả năm 12345',
    'đầu tháng 6',
    'trước hết quý II',
    'quý II - III',
  ])('is not guessed from "%s"', (text) => {
    expect(parse(text).expression).toBeNull();
    expect(codes(text)).toContain('blocking unreadable');
  });
});

it('takes "tháng năm 2017" for no May of 2017, but for a month without its number', () => {
  expect(readAs('trong tháng năm 2017')[0]).toBe('null');
  expect(codes('trong tháng năm 2017')).toContain('blocking period-not-stated');
});

describe('places in the text', () => {
  it('are those of the text as it was given, composed or not', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const text = '  Dự kiến trước ngày 31/11/2017, sẽ xong'.normalize(form);
      const { expression, findings } = parse(text);
      expect(expression).toBeNull();
      expect(findings.map((one) => [one.code, one.words.normalize('NFC')])).toEqual([
        ['unreadable', 'Dự kiến'],
        ['no-such-day', 'trước ngày 31/11/2017'],
        ['unreadable', 'sẽ'],
      ]);
      for (const one of findings) expect(text.slice(one.start, one.end)).toBe(one.words);
    }
  });

  it('gather words that follow each other and part those that do not', () => {
    expect(readAs('sớm nhất có thể; càng tốt').slice(1)).toEqual([
      'blocking unreadable: sớm nhất có thể',
      'blocking unreadable: càng tốt',
    ]);
  });

  it('does not take a word with other diacritics for one it knows', () => {
    expect(parse('trược ngày 01/12/2017').expression).toBeNull();
    expect(parse('trọng tháng 01/2017').expression).toBeNull();
  });
});

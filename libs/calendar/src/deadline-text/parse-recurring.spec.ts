import { describe, expect, it } from '@jest/globals';
import { parseDeadline } from './parse-deadline';
import { readAs } from './reading.fixture';

describe('what comes back', () => {
  it.each([
    ['hàng tháng trước ngày 25', 'hằng tháng trước ngày 25'],
    ['Hằng tháng, trước ngày 25', 'hằng tháng trước ngày 25'],
    ['Trước ngày 25 hàng tháng', 'hằng tháng trước ngày 25'],
    ['ngày 25 mỗi tháng', 'hằng tháng chậm nhất ngày 25'],
    ['hằng tháng vào ngày cuối tháng', 'hằng tháng chậm nhất ngày cuối cùng của tháng'],
    ['Báo cáo tháng gửi trước ngày 25', 'hằng tháng trước ngày 25'],
    ['Báo cáo quý: trước ngày 10 tháng cuối quý', 'hằng quý trước ngày 10 của tháng cuối quý'],
    ['trước ngày 10 của tháng cuối mỗi quý', 'hằng quý trước ngày 10 của tháng cuối quý'],
    ['định kỳ hàng quý trước ngày 05 tháng đầu quý', 'hằng quý trước ngày 05 của tháng thứ 1 của quý'],
    ['hằng quý trước ngày 05 của tháng thứ hai của quý', 'hằng quý trước ngày 05 của tháng thứ 2 của quý'],
    ['ngày cuối cùng của quý', 'hằng quý chậm nhất ngày cuối cùng của tháng cuối quý'],
    [
      'định kỳ 6 tháng một lần trước ngày 15 của tháng cuối kỳ',
      'định kỳ 6 tháng trước ngày 15 của tháng cuối kỳ',
    ],
    ['báo cáo quý trước ngày 10 tháng cuối kỳ', 'hằng quý trước ngày 10 của tháng cuối quý'],
    ['trước ngày 05 tháng thứ hai của kỳ hằng quý', 'hằng quý trước ngày 05 của tháng thứ 2 của quý'],
    ['trước ngày 15/11 hằng năm', 'hằng năm trước ngày 15/11'],
    ['hàng năm trước ngày 15 tháng 11', 'hằng năm trước ngày 15/11'],
    ['báo cáo năm trước ngày 15/11/2017', 'hằng năm trước ngày 15/11'],
    ['hằng năm chậm nhất ngày 29/2', 'hằng năm chậm nhất ngày 29/02'],
    ['hằng năm trong quý II', 'hằng năm chậm nhất ngày cuối cùng của tháng 06'],
    ['tháng 6 hàng năm', 'hằng năm chậm nhất ngày cuối cùng của tháng 06'],
    ['Quý IV hàng năm', 'hằng năm chậm nhất ngày cuối cùng của tháng 12'],
    ['trong 6 tháng đầu năm hằng năm', 'hằng năm chậm nhất ngày cuối cùng của tháng 06'],
    ['ngày 15/6 năm một lần', 'hằng năm chậm nhất ngày 15/06'],
    ['1 lần/quý, trước ngày 10 của tháng cuối quý', 'hằng quý trước ngày 10 của tháng cuối quý'],
    ['báo cáo 6 tháng đầu năm trước 15/6', 'báo cáo 6 tháng đầu năm trước ngày 15/06'],
    [
      'Báo cáo quý I trước 10/3; quý III trước 10/9; năm trước 10/12',
      'báo cáo quý I trước ngày 10/03; báo cáo quý III trước ngày 10/09; hằng năm trước ngày 10/12',
    ],
    [
      'Báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo năm trước 15/11.',
      'hằng quý trước ngày 10 của tháng cuối quý; hằng năm trước ngày 15/11',
    ],
  ])('is read from "%s"', (text, expected) => {
    expect(readAs(text)).toEqual([expected]);
  });

  it.each([
    ['hằng tháng', 'hằng tháng'],
    ['Hàng quý', 'hằng quý'],
    ['MỖI NĂM', 'hằng năm'],
    ['định kỳ 6 tháng', 'định kỳ 6 tháng'],
    ['Định kì hàng quý', 'hằng quý'],
    ['hàng quý 01 lần', 'hằng quý'],
    ['định kỳ hằng quý trong năm', 'hằng quý'],
    ['1 lần/quý', 'hằng quý'],
    ['01 lần / 01 năm', 'hằng năm'],
    ['một lần mỗi tháng', 'hằng tháng'],
    ['báo cáo định kỳ 1 lần/6 tháng', 'định kỳ 6 tháng'],
    ['6 tháng một lần', 'định kỳ 6 tháng'],
    ['Mỗi quý 1 lần', 'hằng quý'],
  ])('is due on the last day of each period when no day is written: %s', (text, expected) => {
    expect(readAs(text)).toEqual([expected, `info period-end-assumed: ${text}`]);
  });

  it('is not read from a report that follows a date', () => {
    expect(readAs('Trước ngày 15/11/2017 báo cáo năm')).toEqual([
      'null',
      'blocking two-deadlines-contradict: Trước ngày 15/11/2017 báo cáo năm',
      'info period-end-assumed: báo cáo năm',
    ]);
    expect(readAs('Trước ngày 15/11/2017 báo cáo')).toEqual(['trước ngày 15/11/2017']);
  });

  it.each([
    ['15/6 và 15/12 hằng năm', 'hằng năm chậm nhất ngày 15/06; hằng năm chậm nhất ngày 15/12'],
    ['Trước ngày 15/6, 15/12 hàng năm', 'hằng năm trước ngày 15/06; hằng năm trước ngày 15/12'],
    ['trước 15/6 và trước 15/12 hằng năm', 'hằng năm trước ngày 15/06; hằng năm trước ngày 15/12'],
    ['hằng năm, trước ngày 15/6 và 15/12', 'hằng năm trước ngày 15/06; hằng năm trước ngày 15/12'],
    [
      'quý II và IV hằng năm',
      'hằng năm chậm nhất ngày cuối cùng của tháng 06; hằng năm chậm nhất ngày cuối cùng của tháng 12',
    ],
    [
      'hằng năm vào tháng 6 và 12',
      'hằng năm chậm nhất ngày cuối cùng của tháng 06; hằng năm chậm nhất ngày cuối cùng của tháng 12',
    ],
    [
      'ngày 10 các tháng 3, 6, 9 và 12 hằng năm',
      [3, 6, 9, 12].map((month) => `hằng năm chậm nhất ngày 10/${String(month).padStart(2, '0')}`).join('; '),
    ],
  ])('shares "hằng năm" in a list: %s', (text, expected) => {
    expect(readAs(text)).toEqual([expected]);
  });

  it.each([
    '15/6/2017 và 15/12 hằng năm',
    '15/6 hằng năm và 15/12',
    '15/6; 15/12 hằng năm',
    'tháng 6 và 15/12 hằng năm',
    'ban hành trước ngày 15/6, báo cáo trước ngày 15/12 hằng năm',
    'báo cáo năm trước 15/6 và 15/12',
    '15/6 15/12 hằng năm',
  ])('does not share it where it may be of one day only: %s', (text) => {
    expect(readAs(text)[0]).toBe('null');
    expect(readAs(text).join()).toContain('two-deadlines-contradict');
  });

  it('lists periods without repeating how often', () => {
    expect(readAs('Định kỳ hàng quý, 6 tháng và năm')[0]).toBe('hằng quý; định kỳ 6 tháng; hằng năm');
    expect(readAs('quý, 6 tháng và năm')[0]).toBe('null');
  });

  it('takes the half that is meant from the date, and asks', () => {
    for (const [text, half] of [
      ['báo cáo 6 tháng trước 15/6', 1],
      ['báo cáo 6 tháng trước 15/12', 2],
    ] as const) {
      const { expression, findings } = parseDeadline(text, { planYear: 2017 });
      expect(expression).toMatchObject({
        parts: [{ every: 'half', bound: 'before', monthOfHalf: 6, day: 15, only: half }],
      });
      expect(findings).toMatchObject([{ code: 'half-from-date', severity: 'check' }]);
    }
  });

  it.each([
    ['báo cáo 6 tháng đầu năm trước 05/7', 'day-outside-period'],
    ['báo cáo quý II trước 15/7', 'day-outside-period'],
    ['báo cáo quý trước 15/6', 'day-outside-period'],
    ['hằng tháng trước 15/11', 'day-outside-period'],
    ['hằng tháng trước ngày 10 của tháng cuối quý', 'day-outside-period'],
    ['hằng năm trước quý II', 'day-outside-period'],
    ['hằng quý trong tháng 6', 'day-outside-period'],
    ['báo cáo năm trước 15/11/2018', 'day-outside-period'],
    ['báo cáo năm trước 15/11/18', 'short-year'],
    ['02 lần/năm', 'dates-not-stated'],
    ['2 lần mỗi năm', 'dates-not-stated'],
    ['mỗi quý hai lần', 'dates-not-stated'],
    ['Báo cáo tháng năm', 'period-not-stated'],
    ['trước ngày 15/6 mỗi năm 02 lần', 'dates-not-stated'],
    ['tháng 13 hằng năm', 'no-such-month'],
    ['trước tháng 6 hằng năm', 'day-outside-period'],
    ['tháng 6 hằng quý', 'day-outside-period'],
    ['báo cáo năm trước 31/11', 'no-such-day'],
    ['báo cáo năm trước 15/13', 'no-such-month'],
    ['báo cáo quý 5 trước 15/6', 'no-such-quarter'],
    ['hằng năm trong tháng 13', 'no-such-month'],
    ['hằng tháng trước ngày 32', 'no-such-day'],
    ['hằng tháng trước ngày 0', 'no-such-day'],
    ['hằng quý trước ngày 32 của tháng cuối quý', 'no-such-day'],
    ['hằng quý trước ngày 10', 'month-not-stated'],
    ['hằng năm trước quý', 'period-not-stated'],
    ['trước ngày cuối cùng của tháng', 'period-not-stated'],
    ['định kỳ', 'period-not-stated'],
    ['Trước ngày 15 tháng cuối kỳ', 'period-not-stated'],
    ['hằng năm trước ngày 15 tháng cuối kỳ', 'period-not-stated'],
    ['hằng quý trước ngày 15 của tháng thứ 5 của kỳ', 'day-outside-period'],
  ])('is refused by name: %s is %s', (text, code) => {
    expect(readAs(text)).toEqual(['null', `blocking ${code}: ${text}`]);
  });

  it('takes no "kỳ" for a half-year that the text does not name', () => {
    expect(readAs('Trước ngày 15 tháng cuối kỳ báo cáo')).toEqual([
      'null',
      'blocking period-not-stated: Trước ngày 15 tháng cuối kỳ',
    ]);
    expect(readAs('báo cáo 6 tháng; trước ngày 15 tháng cuối kỳ')[0]).toBe('null');
  });

  it('may fall on any day a month can have, whichever month it is', () => {
    expect(readAs('hằng tháng trước ngày 31')).toEqual(['hằng tháng trước ngày 31']);
    expect(readAs('hằng tháng trước ngày 1')).toEqual(['hằng tháng trước ngày 01']);
  });

  it.each([
    'báo cáo năm trước',
    'hàng quý II',
    'hàng tuần',
    'trước ngày 10 của tháng thứ 4 của quý',
    '1 lần/3 tháng',
    '1 lần/năm 2017',
    'hằng tháng ngày hai mươi',
  ])('is not guessed from "%s"', (text) => {
    const { expression, findings } = parseDeadline(text, { planYear: 2017 });
    expect(expression).toBeNull();
    expect(findings.map((one) => one.code)).toContain('unreadable');
  });
});

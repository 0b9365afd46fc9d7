import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anExpression } from './deadline-expression.fixture';
import { parseDeadline } from './deadline-text/parse-deadline';
import { printDeadline } from './deadline-text/print-deadline';
import { wordsYearLater, yearLater } from './year-later';

describe('a deadline a year on', () => {
  it.each([
    ['Trước ngày 01/12/2017', 'Trước ngày 01/12/2018'],
    ['Trước tháng 01', 'Trước tháng 01'],
    [
      'Báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo năm trước 15/11.',
      'Báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo năm trước 15/11.',
    ],
    ['Thường xuyên', 'Thường xuyên'],
    ['', ''],
    ['Trước ngày 29/02/2024', 'Trước ngày 28/02/2025'],
  ])('“%s” is “%s”', (words, later) => {
    expect(wordsYearLater(words, /2024/.test(words) ? 2024 : 2017)).toBe(later);
  });

  it('is nothing where nobody can read it', () => {
    expect(wordsYearLater('khi nào xong thì thôi', 2017)).toBeNull();
  });

  it('reads back as the same time in the next year, whatever it is', () => {
    fc.assert(
      fc.property(anExpression, (expression) => {
        const later = yearLater(expression);
        const words = wordsYearLater(printDeadline(expression, 'vi'), 2017);
        fc.pre(expression.kind !== 'none');
        const read = parseDeadline(words ?? '', { planYear: 2018 }).expression;
        expect(read === null ? null : printDeadline(read, 'vi')).toBe(printDeadline(later, 'vi'));
      }),
    );
  });
});

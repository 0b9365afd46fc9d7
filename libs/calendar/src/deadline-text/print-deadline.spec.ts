import { describe, expect, it } from '@jest/globals';
import { validatePlanPackage, loadTinhBien2017 } from '@tctp/catalog';
import fc from 'fast-check';
import type { DeadlineExpression } from '../deadline-expression';
import { anExpression } from '../deadline-expression.fixture';
import { parseDeadline } from './parse-deadline';
import { printDeadline } from './print-deadline';

const text = '';

describe('a deadline in words', () => {
  it.each<[DeadlineExpression, string, string]>([
    [{ kind: 'date', bound: 'before', on: '2017-12-01', text }, 'trước ngày 01/12/2017', 'before 01/12/2017'],
    [{ kind: 'date', bound: 'by', on: '2017-12-01', text }, 'chậm nhất ngày 01/12/2017', 'by 01/12/2017'],
    [{ kind: 'month', bound: 'in', year: 2017, month: 1, text }, 'trong tháng 01/2017', 'in 01/2017'],
    [{ kind: 'month', bound: 'before', year: 2017, month: 1, text }, 'trước tháng 01/2017', 'before 01/2017'],
    [
      { kind: 'quarter', bound: 'in', year: 2017, quarter: 2, text },
      'trong quý II năm 2017',
      'in quarter II of 2017',
    ],
    [
      { kind: 'half', bound: 'in', year: 2017, half: 1, text },
      'trong 6 tháng đầu năm 2017',
      'in the first half of 2017',
    ],
    [
      { kind: 'half', bound: 'before', year: 2017, half: 2, text },
      'trước 6 tháng cuối năm 2017',
      'before the second half of 2017',
    ],
    [{ kind: 'year', bound: 'in', year: 2017, text }, 'trong năm 2017', 'in 2017'],
    [
      {
        kind: 'several',
        of: [
          { kind: 'quarter', bound: 'in', year: 2017, quarter: 3, text },
          { kind: 'date', bound: 'by', on: '2017-12-01', text },
        ],
        text,
      },
      'trong quý III năm 2017; chậm nhất ngày 01/12/2017',
      'in quarter III of 2017; by 01/12/2017',
    ],
    [
      {
        kind: 'recurring',
        parts: [
          { every: 'quarter', bound: 'before', monthOfQuarter: 3, day: 10 },
          { every: 'year', bound: 'before', month: 11, day: 15 },
        ],
        text,
      },
      'hằng quý trước ngày 10 của tháng cuối quý; hằng năm trước ngày 15/11',
      'every quarter, before day 10 of its last month; every year, before 15/11',
    ],
    [
      {
        kind: 'recurring',
        parts: [
          { every: 'month', bound: 'by', day: 5 },
          { every: 'month', bound: 'by', day: 'last' },
          { every: 'half', bound: 'by', monthOfHalf: 6, day: 'last' },
          { every: 'half', bound: 'by', monthOfHalf: 1, day: 5 },
        ],
        text,
      },
      'hằng tháng chậm nhất ngày 05; hằng tháng chậm nhất ngày cuối cùng của tháng; ' +
        'định kỳ 6 tháng chậm nhất ngày cuối cùng của tháng cuối kỳ; ' +
        'định kỳ 6 tháng chậm nhất ngày 05 của tháng thứ 1 của kỳ',
      'every month, by day 05; every month, by the last day of the month; ' +
        'every half-year, by the last day of its last month; every half-year, by day 05 of its month 1',
    ],
    [
      {
        kind: 'recurring',
        parts: [
          { every: 'half', bound: 'before', monthOfHalf: 6, day: 15, only: 2 },
          { every: 'half', bound: 'before', monthOfHalf: 6, day: 15, only: 1 },
          { every: 'quarter', bound: 'before', monthOfQuarter: 2, day: 1, only: 3 },
          { every: 'quarter', bound: 'before', monthOfQuarter: 2, day: 1 },
          { every: 'year', bound: 'by', month: 6, day: 'last' },
        ],
        text,
      },
      'báo cáo 6 tháng cuối năm trước ngày 15/12; báo cáo 6 tháng đầu năm trước ngày 15/06; ' +
        'báo cáo quý III trước ngày 01/08; hằng quý trước ngày 01 của tháng thứ 2 của quý; ' +
        'hằng năm chậm nhất ngày cuối cùng của tháng 06',
      'report of the second half of the year, before 15/12; report of the first half of the year, before 15/06; ' +
        'report of quarter III, before 01/08; every quarter, before day 01 of its month 2; ' +
        'every year, by the last day of month 06',
    ],
    [
      {
        kind: 'recurring',
        parts: (['month', 'quarter', 'half', 'year'] as const).map((every) => ({ every, bound: 'in' })),
        text,
      },
      'hằng tháng; hằng quý; định kỳ 6 tháng; hằng năm',
      'every month; every quarter; every half-year; every year',
    ],
    [{ kind: 'ongoing', text }, 'thường xuyên', 'ongoing'],
    [
      { kind: 'ongoing', report: { kind: 'date', bound: 'before', on: '2017-12-15', text }, text },
      'thường xuyên; báo cáo trước ngày 15/12/2017',
      'ongoing; report before 15/12/2017',
    ],
    [
      {
        kind: 'ongoing',
        report: { kind: 'recurring', parts: [{ every: 'quarter', bound: 'in' }], text },
        text,
      },
      'thường xuyên; báo cáo hằng quý',
      'ongoing; report every quarter',
    ],
    [
      {
        kind: 'ongoing',
        report: {
          kind: 'recurring',
          parts: [{ every: 'half', bound: 'before', monthOfHalf: 6, day: 15, only: 1 }],
          text,
        },
        text,
      },
      'thường xuyên; báo cáo 6 tháng đầu năm trước ngày 15/06',
      'ongoing; report of the first half of the year, before 15/06',
    ],
    [{ kind: 'none', text }, 'không ghi thời hạn', 'no deadline stated'],
  ])('%j', (expression, vietnamese, english) => {
    expect(printDeadline(expression, 'vi')).toBe(vietnamese);
    expect(printDeadline(expression, 'en')).toBe(english);
  });

  it('reads back as the same deadline, whatever it is and however it is typed', () => {
    const typed = fc.constantFrom<(words: string) => string>(
      (words) => words,
      (words) => words.toUpperCase(),
      (words) => words.normalize('NFD'),
      (words) => withoutDiacritics(words),
      (words) => ` • ${words.replaceAll(' ', '  ')} . `,
    );
    fc.assert(
      fc.property(anExpression, typed, fc.integer({ min: 2014, max: 2034 }), (expression, type, planYear) => {
        const { expression: read, findings } = parseDeadline(type(printDeadline(expression, 'vi')), {
          planYear,
        });
        expect(findings.filter((one) => one.severity === 'blocking')).toEqual([]);
        expect(withoutText(read)).toEqual(withoutText(expression));
      }),
      { numRuns: 1000 },
    );
  });

  it('is never read as the same deadline with a word in it that may move it', () => {
    const stray = fc.constantFrom(
      ...'sau không chưa nếu đã từ trừ ngoài khoảng gần tuần đợt này kế_tiếp nửa 9 ½ ?'.split(' '),
    );
    fc.assert(
      fc.property(anExpression, stray, fc.nat(), (expression, word, gap) => {
        const words = printDeadline(expression, 'vi').split(' ');
        words.splice(gap % (words.length + 1), 0, word.replace('_', ' '));
        const { expression: read } = parseDeadline(words.join(' '), { planYear: 2017 });
        expect(withoutText(read)).not.toEqual(withoutText(expression));
      }),
      { numRuns: 1000 },
    );
  });

  it('is a deadline the schema of plans accepts, whatever it is', () => {
    const shipped = loadTinhBien2017();
    const [row] = shipped.plan.rows;
    fc.assert(
      fc.property(anExpression, (deadline) => {
        const plan = { ...shipped.plan, rows: [{ ...row!, deadline }] };
        expect(validatePlanPackage({ ...shipped, plan })).toMatchObject({ ok: true });
      }),
    );
  });
});

function withoutDiacritics(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');
}

function withoutText(expression: DeadlineExpression | null): unknown {
  return JSON.parse(
    JSON.stringify(expression, (key, value: unknown) => (key === 'text' ? undefined : value)),
  );
}

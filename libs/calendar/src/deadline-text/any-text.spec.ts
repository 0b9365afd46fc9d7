import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findDeadlines } from './find-deadlines';
import { parseDeadline } from './parse-deadline';
import { readLexemes } from './read-lexemes';

const OPTIONS = { planYear: 2017 };

/** Words of deadlines thrown together: closer to the grammar than letters are. */
const aJumble = fc
  .array(
    fc.constantFrom(
      ...'trước chậm nhất đến hết cuối trong ngày tháng quý năm kỳ đầu thứ của hằng định_kỳ lần báo_cáo và'.split(
        ' ',
      ),
      ...'thường_xuyên 6 31 12 2017 17 II IV sáu / - . , ; : ( ) • sau từ không_ghi_thời_hạn xyz'.split(' '),
      ...'các_tháng các_quý cả_năm 17h00 24h giờ 17:00 1_lần/ không đã hằng_năm mười_hai —'.split(' '),
      '\n',
    ),
    { maxLength: 400 },
  )
  .map((words) => words.map((word) => word.replaceAll('_', ' ')).join(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3000 }),
  fc.string({ unit: 'grapheme', maxLength: 1000 }),
  aJumble,
  aJumble.map((text) => text.replaceAll(' / ', '/').normalize('NFD')),
);

describe('any text at all', () => {
  it('is read without throwing; every finding stands in it, in order; blocking means no expression', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { expression, findings } = parseDeadline(text, OPTIONS);
        expect(expression === null).toBe(findings.some((one) => one.severity === 'blocking'));
        let start = 0;
        for (const one of findings) {
          expect(one.start).toBeGreaterThanOrEqual(start);
          expect(one.end).toBeGreaterThan(one.start);
          expect(text.slice(one.start, one.end)).toBe(one.words);
          start = one.start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is searched without throwing; what is found stands in it, apart and in order, and blocks nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const one of findDeadlines(text, OPTIONS)) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(one.start, one.end)).toBe(one.words);
          expect(one.expression.kind).not.toBe('none');
          expect(one.findings.every(({ severity }) => severity !== 'blocking')).toBe(true);
          end = one.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is cut into pieces that cover everything but spaces, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let rest = '';
        let end = 0;
        for (const one of readLexemes(text)) {
          rest += text.slice(end, one.start);
          end = one.end;
        }
        expect((rest + text.slice(end)).replace(/[\s\p{Cf}]/gu, '')).toBe('');
      }),
    );
  });

  it.each([
    'đến ',
    'hằng ',
    'quý I, ',
    'ngày 10 của tháng ',
    'trước 1/2',
    'a',
    '\u0302',
    '1',
    '6 tháng và ',
    'ngày 10 các tháng 3, ',
    '15/6 và ',
    '15/6 hằng năm, ',
    '17h00 ',
    '1 lần/',
    'thường xuyên; báo cáo ',
    'không ',
    '((',
  ])('takes work in proportion to its length: %j over and over', (piece) => {
    const text = piece.repeat(60_000 / piece.length);
    const start = performance.now();
    parseDeadline(text, OPTIONS);
    findDeadlines(text, OPTIONS);
    /* Linear work takes a fraction of a second; anything steeper would take minutes. */
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldsOf, figures, narrativeOf } from './narrative.fixture';
import { readNarrative } from './read-narrative';

const REAL = '../shared/seed/ke-hoach-cchc-2017.txt';

const ofTheRealPlan = () => {
  const reading = narrativeOf(readFileSync(REAL, 'utf8'));

  it('has four fields that lost points, and six components', () => {
    const points = fieldsOf(reading).map((line) => line.replace(/^( *\S+ \S+) .* (\S+)$/, '$1 $2').trim());
    expect(points).toEqual([
      'f1 [1] 36/33/3',
      'n1 1.5.3 2/0/2',
      'n2 1.7.2 2/1/1',
      'f2 [3] 4/3.5/0.5',
      'n3 3.2 1/?/0.5',
      'f3 [5] 5/3.5/1.5',
      'n4 5.2 1/?/1',
      'n5 5.3.3 1/0.5/0.5',
      'f4 [7] 7/5/2',
      'n6 7.1.5 3/?/2',
    ]);
    expect(
      reading.fields.flatMap(({ components }) => components).every(({ reason }) => reason !== null),
    ).toBe(true);
  });

  it('tells the result of 2016', () => {
    const { year, evidence, survey, total, rank, ranked, grade } = reading.result;
    expect([evidence, survey, total].map(figures)).toEqual(['70/63/7', '30/24.65/?', '?/87.65/?']);
    expect([year, rank, ranked].map((one) => [one?.value, one?.place.line])).toEqual([
      [2016, 11],
      [8, 11],
      [11, 11],
    ]);
    expect(grade?.value).toBe('nhóm điều hành tốt');
  });

  it('counts its headings, and asks for ten things', () => {
    expect(reading.outline.map(({ value }) => value).join(' ')).toBe(
      'I II 2.1 2.1.1 2.1.2 2.1.3 2.1.4 III 3.1 3.2 3.3 3.4',
    );
    expect(reading.remarks.map(({ place, code }) => `${place.line ?? 0} ${code ?? '-'}`)).toEqual([
      '64 -',
      '68 -',
      '70 -',
      '72 -',
      '74 -',
      '78 3.2',
      '82 5.2',
      '84 -',
      '90 7.1.5',
      '92 -',
    ]);
    const dated = reading.remarks.filter(({ deadlines }) => deadlines.length > 0);
    expect(dated.map(({ about, deadlines }) => [about, ...deadlines.map(({ words }) => words)])).toEqual([
      [expect.stringMatching(/^Phải có Sáng kiến/), 'thường xuyên'],
      ['Hiện đại hóa nền hành chính', 'vào tháng 12 năm 2017'],
    ]);
    expect(reading.normalisations).toEqual([]);
  });
};

/* The paper itself is not everywhere. */
if (existsSync(REAL)) describe('the plan of 2017', ofTheRealPlan);

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      ...'I. |2.1. |- |+ |TCTP 1.5.3 |(2đ): |Tổng điểm |tối đa |thẩm định |mất |33/36 điểm|0,5 điểm|%|. |Giải pháp|xếp hạng 8/11|năm 2016|Nơi nhận:|\n|**|/|điều tra xã hội học |Công tác '.split(
        '|',
      ),
    ),
  );
  const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('is read, and says the same twice', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 12 }),
        fc.option(fc.integer({ min: 2000, max: 2100 })),
        (texts, year) => {
          const paragraphs = texts.map((text, at) => ({
            kind: 'paragraph' as const,
            text,
            place: { line: at + 1 },
          }));
          const reading = readNarrative(paragraphs, year);
          expect(readNarrative(paragraphs, year)).toEqual(reading);
          for (const { text, deadlines } of reading.remarks)
            for (const one of deadlines) expect(text.slice(one.start, one.end)).toBe(one.words);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    '1. ',
    '(',
    '2 điểm ',
    'tổng điểm ',
    'TCTP 1.1 ',
    '1 . ',
    '* ',
    'năm ',
    'kết quả ',
    '. ',
    'xếp thứ ',
    'TM. ',
    '- \n',
  ])('is read in time that grows with it: %j', (one) => {
    const started = performance.now();
    readNarrative(
      [{ kind: 'paragraph', text: `${one.repeat(20_000)}I. Kết quả ${one.repeat(20_000)}`, place: {} }],
      2017,
    );
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDraft } from '../check-draft';
import { draftOf } from '../draft-of';
import type { CellWords, PlanParts, RowWords } from '../../../../test/support/plan-paper';
import { across, HEAD, paperWith, planParts, tinhBienContext } from '../../../../test/support/plan-paper';
import { splitUnits } from './annex/split-units';
import { readPlan } from './read-plan';

const { narrative, title, pages } = planParts();
const lines = [...narrative, ...title];
/** A section in the plain words of a small office, and rows that say nothing. */
const loose: RowWords[] = [
  across('Văn phòng HĐND và UBND huyện'),
  ['', '', '', '', '', ''],
  ['', 'Tổng cộng', '', '', '', ''],
];
const isTask = ([, component]: RowWords) => typeof component === 'string' && component.startsWith('TCTP');

/** Words as plans have them, in every wrong place, and words that no plan has. */
const words = fc.oneof(
  fc.constantFrom(
    ...lines,
    ...pages.flat(2).flatMap((cell) => (typeof cell === 'string' ? [cell] : [])),
    'TCTP',
    '2.1 .1',
    'Phòng',
    '\n',
    '()',
    'Tổng cộng',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.integer({ min: -9, max: 99_999 }).map(String),
);
const cell: fc.Arbitrary<CellWords> = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      text: words,
      columns: fc.integer({ min: 1, max: 9 }),
      rows: fc.integer({ min: 1, max: 5 }),
    }),
  },
);
const row: fc.Arbitrary<RowWords> = fc.oneof(
  fc.array(cell, { maxLength: 9 }),
  fc.constantFrom(...pages.flat()),
);
const block = fc.oneof(words, fc.array(row, { maxLength: 12 }));
const paper = fc.array(block, { maxLength: 14 }).map((blocks) => paperWith(...blocks));

/** The plan with whatever was done to it: lines and rows left out, doubled, moved, or put among the others. */
const mangled = fc
  .record({
    narrative: fc.shuffledSubarray([...narrative]),
    title: fc.subarray([...title]),
    pages: fc.array(fc.array(fc.oneof(row, fc.constantFrom(...pages.flat())), { maxLength: 20 }), {
      maxLength: 3,
    }),
  })
  .map((parts: PlanParts) => paperWith(...parts.narrative, ...parts.title, ...parts.pages));

const any = fc.oneof(paper, mangled);

/** Without what reading may drop: marks, spaces, and how letters are composed. */
const bare = (text: string) => text.normalize('NFKC').replace(/\\n|[^\p{L}\p{N}]/gu, '');

describe('whatever a paper holds', () => {
  it('is read, drafted and checked, the same way twice, and every id stands for one thing', () => {
    fc.assert(
      fc.property(any, (one) => {
        const reading = readPlan(one);
        expect(readPlan(one)).toEqual(reading);
        const ids = [
          ...(reading.annex?.rows ?? []),
          ...(reading.annex?.sections ?? []),
          ...reading.fields,
          ...reading.fields.flatMap(({ components }) => components),
        ].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const findings = checkDraft(reading, draftOf(reading, [], tinhBienContext), tinhBienContext);
        const keys = findings.map(({ key }) => key);
        expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      }),
      { numRuns: 600 },
    );
  });

  it('keeps every row of a task, in whatever order rows, heads and sections stand', () => {
    const rows = fc.array(fc.constantFrom(...pages.flat(), ...loose), { maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 40 }), (all, cut) => {
        const { annex } = readPlan(paperWith(...narrative, [HEAD, ...all.slice(0, cut)], all.slice(cut)));
        const tasks = all.flatMap((one) => (isTask(one) ? [`${one[0]} ${one[1]}`] : []));
        expect(
          annex?.rows.map(({ number, code, title: own }) => `${number?.text} TCTP ${code?.text} ${own.text}`),
        ).toEqual(tasks);
        const named = all.flatMap(([first, second]) =>
          second === null && typeof first === 'object' ? [first?.text] : [],
        );
        const sections = annex?.sections.map(({ unit }) => unit.text) ?? [];
        expect(named.filter((one) => !sections.includes(one ?? ''))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the words of every row, or says that it could not', () => {
    const any = fc.oneof(
      words.filter((text) => !HEAD.includes(text)),
      fc.constantFrom('Công tác thi đua', 'Tổng số hồ sơ', 'Nơi nhận:', 'CHỦ TỊCH', '7'),
    );
    const asked = fc
      .tuple(any, any, any, any, any, any)
      .map(([number, ...rest]) => [number, ...rest, 'một ngày']);
    const titles: RowWords = [
      'STT',
      'Tiêu chí',
      'Cơ quan chủ trì',
      'Phối hợp',
      'Sản phẩm',
      'Yêu cầu',
      'Thời hạn',
    ];
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), (all) => {
        const { annex, fields, unread } = readPlan(paperWith([titles, ...all]));
        const kept = bare(
          JSON.stringify([annex?.rows, annex?.sections, fields, unread].flat(), (key, value: unknown) =>
            key === 'place' ? undefined : value,
          ),
        );
        const pieces = all.flat().flatMap((text) => text.replace(/TCTP/g, '').split(/[,;\s]+/));
        const lost = pieces.filter((piece) => !kept.includes(bare(JSON.stringify(piece).slice(1, -1))));
        expect(lost).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('splits coordinators so that nothing but marks and spaces is gone', () => {
    const plain = (text: string) => text.normalize('NFC').replace(/[\s;,.\-–+•*]/g, '');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.constantFrom(', ', '; ', '\n', ' ,'), (all, mark) => {
        const cellText = all.join(mark);
        expect(plain(splitUnits(cellText).units.join(''))).toBe(plain(cellText));
      }),
      { numRuns: 2_000 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PAPER_REFUSALS } from '@tctp/domain';
import { docxOf, paperOf, pdfOf, textOf, xlsxOf } from '../../../../test/support/paper-files';
import { readPaper } from './read-paper';

const PLAN = paperOf('docx', 'KẾ HOẠCH', [
  ['STT', 'Việc', 'Hạn'],
  ['1', 'Báo cáo', 'Quý II'],
]);
const WRITERS = { docx: docxOf, xlsx: xlsxOf, text: textOf, pdf: pdfOf } as const;
const KNOWN: readonly string[] = [...PAPER_REFUSALS, 'read'];

const outcome = async (bytes: Uint8Array, name: string) => {
  const answer = await readPaper(bytes, name, { milliseconds: 15_000 });
  return answer.ok ? 'read' : answer.refusal;
};

describe('whatever the bytes', () => {
  it('a file is read or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2_000 }), async (bytes) => {
        expect(KNOWN).toContain(await outcome(bytes, 'a'));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it.each(Object.keys(WRITERS) as (keyof typeof WRITERS)[])(
    'a %s cut short or with turned bits is, too',
    async (format) => {
      const whole = await WRITERS[format](PLAN);
      const place = fc.nat({ max: whole.length - 1 });
      const flips = fc.array(fc.tuple(place, fc.nat({ max: 7 })), { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(fc.option(place, { nil: whole.length }), flips, async (length, turned) => {
          const bytes = whole.slice();
          for (const [at, bit] of turned) bytes[at]! ^= 1 << bit;
          expect(KNOWN).toContain(await outcome(bytes.slice(0, Math.max(1, length)), 'a'));
        }),
        { numRuns: 15 },
      );
    },
    90_000,
  );
});

describe('whatever the words', () => {
  const word = fc.constantFrom('Kế hoạch', 'Sở Nội vụ', '1.1.1', '<&>"', 'Trước 01/12/2017', '100%');
  const rows = fc
    .integer({ min: 3, max: 5 })
    .chain((width) =>
      fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );
  it.each(['docx', 'xlsx', 'text'] as const)(
    '%s gives them back in their cells',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(word, rows, async (title, table) => {
          const read = await readPaper(await WRITERS[format](paperOf(format, title, table)), 'a');
          const [first, second] = read.ok ? read.paper.blocks : [];
          expect(first).toMatchObject({ kind: 'paragraph', text: title });
          expect(second).toMatchObject({
            rows: table.map((texts) => ({ cells: texts.map((text) => ({ text })) })),
          });
        }),
        { numRuns: 10 },
      );
    },
    60_000,
  );
});

import fc from 'fast-check';
import type { OfficialPaper } from '@tctp/application';
import { aPaper } from './a-paper.fixture';

const CONTROLS = fc.constantFrom(
  '\u0000',
  '\u0007',
  '\u001b',
  '\r\n',
  '\ufffe',
  '\ud800',
  '👩‍👩‍👧',
  'ệ'.normalize('NFD'),
);
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.array(CONTROLS, { maxLength: 6 }).map((parts) => parts.join('chữ')) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(3_000), '=cmd|A1', '_x0041_', '</w:t>&', '\n\n', '') },
);
const anyTable = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: fc.option(anyText),
    columns: fc.array(
      fc.record({
        title: anyText,
        width: fc.integer({ min: 1, max: 60 }),
        align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
      }),
      { minLength: columns, maxLength: columns },
    ),
    rows: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('section' as const), text: anyText }),
        fc.record({
          kind: fc.constantFrom('cells' as const, 'total' as const),
          cells: fc.array(anyText, { maxLength: columns }),
        }),
      ),
      { maxLength: 4 },
    ),
  }),
);

/** Papers whose words are anything at all. */
export function anyPaper(): fc.Arbitrary<OfficialPaper> {
  return fc
    .record({
      kind: anyText,
      subject: anyText,
      attachedTo: fc.option(anyText),
      place: fc.option(anyText),
      blocks: fc.array(
        fc.oneof(anyTable, fc.record({ kind: fc.constant('paragraph' as const), text: anyText })),
        { maxLength: 3 },
      ),
      recipients: fc.array(anyText, { maxLength: 3 }),
      signers: fc.array(fc.record({ above: fc.option(anyText), title: anyText, name: fc.option(anyText) }), {
        maxLength: 4,
      }),
      landscape: fc.boolean(),
    })
    .map(aPaper);
}

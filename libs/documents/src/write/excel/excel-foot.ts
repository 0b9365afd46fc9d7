import type { OfficialPaper } from '@tctp/application';
import { paperWords } from '@tctp/contracts';
import { SIZES } from '../page';
import { partsOf } from './grid';
import type { Span } from './grid';
import type { PaperSheet, SheetCell } from './paper-sheet';

type FootLine = Pick<SheetCell, 'text' | 'size' | 'bold' | 'italics' | 'align'>;

/** Rows left free for a signature and a stamp. */
const ROOM = 5;
/** Points that a row of it takes, at least. */
const ROW = 20;
const NOTHING: FootLine = { text: '', size: SIZES.recipients, align: 'left' };

/**
 * Who receives it on the left, who signs on the right; several signers share the width. Never alone on a page: where
 * it does not fit any more, the last row goes with it.
 */
export function excelFoot(
  to: PaperSheet,
  { recipients, signers }: OfficialPaper,
  grid: readonly number[],
  halves: [Span, Span],
): void {
  const columns = [...(recipients.length === 0 ? [] : [received(recipients)]), ...signers.map(signed)];
  const beside = columns.length === 1 ? [[], ...columns] : columns;
  if (columns.length === 0) return;
  const spans = beside.length === 2 ? halves : partsOf(beside.length, grid);
  const rows = Math.max(...beside.map((lines) => lines.length));
  to.keepTogether(12 + rows * ROW);
  to.skip(12);
  for (let row = 0; row < rows; row += 1) {
    to.put(spans.map((span, place) => ({ ...(beside[place]?.[row] ?? NOTHING), ...span })));
  }
}

function received(recipients: OfficialPaper['recipients']): FootLine[] {
  const last = recipients.length - 1;
  return [
    { text: paperWords.recipients, size: 12, bold: true, italics: true, align: 'left' },
    ...recipients.map((name, place) => ({
      text: `- ${name}${place === last ? '.' : ';'}`,
      size: SIZES.recipients,
      align: 'left' as const,
    })),
  ];
}

function signed({ above, title, name }: OfficialPaper['signers'][number]): FootLine[] {
  const bold = { size: SIZES.body, bold: true, align: 'center' } as const;
  return [
    ...(above === null ? [] : [{ ...bold, text: above }]),
    { ...bold, text: title },
    ...Array.from({ length: ROOM }, () => NOTHING),
    { ...bold, text: name ?? '' },
  ];
}

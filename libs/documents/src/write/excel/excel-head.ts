import type { OfficialPaper } from '@tctp/application';
import { paperWords } from '@tctp/contracts';
import { dayLine, numberLine } from '../head-lines';
import { SIZES } from '../page';
import { widthOf } from '../text-width';
import type { Span } from './grid';
import type { PaperSheet } from './paper-sheet';

const DASH = '—';
const STROKE = 8;

/** Who issues it on the left, the nation and its motto on the right; number and day below; then the title. */
export function excelHead(to: PaperSheet, paper: OfficialPaper, [left, right]: [Span, Span]): void {
  const { above, name } = paper.issuer;
  const issuer = { ...left, align: 'center', size: SIZES.issuer } as const;
  const nation = { ...right, align: 'center', bold: true } as const;
  to.put([
    { ...issuer, text: above ?? name, bold: above === null },
    { ...nation, text: paperWords.nation, size: SIZES.nation },
  ]);
  to.put([
    { ...issuer, text: above === null ? strokeUnder(name) : name, bold: true },
    { ...nation, text: paperWords.motto, size: SIZES.motto, underline: true },
  ]);
  if (above !== null) to.put([{ ...issuer, text: strokeUnder(name), size: STROKE }]);
  const number = numberLine(paper);
  const day = dayLine(paper);
  if (number !== null || day !== null) {
    to.put([
      { ...left, align: 'center', size: SIZES.number, text: number ?? '' },
      { ...right, align: 'center', size: SIZES.day, italics: true, text: day ?? '' },
    ]);
  }
  to.skip(12);
  excelTitle(to, paper, { from: left.from, to: right.to });
}

function excelTitle(to: PaperSheet, { kind, subject, attachedTo }: OfficialPaper, whole: Span): void {
  const title = { ...whole, align: 'center', size: SIZES.body, bold: true } as const;
  to.put([{ ...title, text: kind }]);
  to.put([{ ...title, text: subject }]);
  if (attachedTo !== null) to.put([{ ...title, text: `(${attachedTo})`, bold: false, italics: true }]);
  to.put([{ ...title, text: DASH.repeat(12), size: STROKE }]);
  to.skip(6);
}

function strokeUnder(text: string): string {
  const points = widthOf(text, SIZES.issuer, true) * 0.4;
  return DASH.repeat(Math.min(24, Math.max(3, Math.round(points / STROKE))));
}

import { Paragraph } from 'docx';
import type { Table } from 'docx';
import type { OfficialPaper } from '@tctp/application';
import { paperWords } from '@tctp/contracts';
import { dayLine, numberLine } from '../head-lines';
import { SIZES, textWidth } from '../page';
import { plainTable } from './plain-table';
import { balanced, line, strokeUnder, twipsOf } from './word-text';

const ISSUER = { size: SIZES.issuer, bold: true };
/** As long as the stroke under a title. */
const STROKE = '—'.repeat(5);
const BELOW = { spacing: { before: 80, after: 0 } };
const MOTTO = { size: SIZES.motto, bold: true };

/** Who issues it on the left, the nation and its motto on the right; number and day below them. */
export function wordHead(paper: OfficialPaper): Table {
  const width = twipsOf(textWidth(paper.landscape)) - 2;
  const left = Math.round(width * 0.4);
  const right = width - left;
  const { above, name } = paper.issuer;
  const number = numberLine(paper);
  const day = dayLine(paper);
  const top = [
    [
      ...(above === null ? [] : [line(above, 'center', { size: SIZES.issuer })]),
      line(name, 'center', ISSUER),
      strokeUnder(name, ISSUER, 0.4, left),
    ],
    [
      line(paperWords.nation, 'center', { size: SIZES.nation, bold: true }),
      line(paperWords.motto, 'center', MOTTO),
      strokeUnder(paperWords.motto, MOTTO, 1, right),
    ],
  ];
  const below = [
    [
      number === null ? new Paragraph('') : line(number, 'center', { size: SIZES.number }, BELOW),
      ...(paper.draft ? [line(paperWords.draft, 'center', ISSUER, BELOW)] : []),
    ],
    [day === null ? new Paragraph('') : line(day, 'center', { size: SIZES.day, italics: true }, BELOW)],
  ];
  return plainTable([left, right], number === null && day === null && !paper.draft ? [top] : [top, below]);
}

/** The kind of paper and what it is about, in the middle; an annex says what it is attached to. */
export function wordTitle({ kind, subject, attachedTo, landscape, onePage }: OfficialPaper): Paragraph[] {
  const title = { size: SIZES.body, bold: true };
  const width = twipsOf(textWidth(landscape));
  return [
    line(kind, 'center', title, { spacing: { before: onePage ? 120 : 240, after: 0 }, keepNext: true }),
    line(subject, 'center', title, { indent: balanced(subject, title, width), keepNext: true }),
    ...(attachedTo === null
      ? []
      : [line(`(${attachedTo})`, 'center', { size: SIZES.body, italics: true }, { keepNext: true })]),
    strokeUnder(STROKE, title, 1, width),
    new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' }, keepNext: true }),
  ];
}

import { Paragraph } from 'docx';
import type { Table } from 'docx';
import type { OfficialPaper, PaperSigner } from '@tctp/application';
import { paperWords } from '@tctp/contracts';
import { SIZES, textWidth } from '../page';
import { plainTable } from './plain-table';
import { line, twips, twipsOf } from './word-text';

const BOLD = { size: SIZES.body, bold: true };
/** Points left free for a signature and a stamp. */
const ROOM = 80;

/** Who receives it on the left, who signs on the right; several signers side by side. Never parted by a page. */
export function wordFoot({ recipients, signers, landscape }: OfficialPaper): (Paragraph | Table)[] {
  const columns = [...(recipients.length === 0 ? [] : [received(recipients)]), ...signers.map(signed)];
  if (columns.length === 0) return [];
  const beside = columns.length === 1 ? [[new Paragraph('')], ...columns] : columns;
  const width = (twipsOf(textWidth(landscape)) - 2) / beside.length;
  return [
    new Paragraph({ spacing: { before: 120, after: 0, line: 120, lineRule: 'exact' }, keepNext: true }),
    plainTable(
      beside.map(() => Math.floor(width)),
      [beside],
    ),
  ];
}

function received(recipients: OfficialPaper['recipients']): Paragraph[] {
  const last = recipients.length - 1;
  return [
    line(paperWords.recipients, 'left', { size: 12, bold: true, italics: true }),
    ...recipients.map((name, place) =>
      line(`- ${name}${place === last ? '.' : ';'}`, 'left', { size: SIZES.recipients }),
    ),
  ];
}

function signed({ above, title, name }: PaperSigner): Paragraph[] {
  return [
    ...(above === null ? [] : [line(above, 'center', BOLD)]),
    line(title, 'center', BOLD, { spacing: { after: twips(ROOM) } }),
    line(name ?? '', 'center', BOLD),
  ];
}

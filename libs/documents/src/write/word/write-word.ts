import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { OfficialPaper, PaperTable } from '@tctp/application';
import { FONT, MARGINS, PAGE, SIZES, sizesOf, textWidth } from '../page';
import { partOf } from '../part-of';
import { printable } from '../printable';
import { withoutClock } from '../without-clock';
import { wordBody } from './word-body';
import { wordFoot } from './word-foot';
import { wordHead, wordTitle } from './word-head';
import { CELL, tableXml } from './word-table';
import { twipsOf } from './word-text';

/** No text of a paper can be this: such a character is not printable. */
const MARK = '\ufffftable 0\uffff';
const MARKED = /<w:p><w:r><w:t[^>]*>\ufffftable (\d+)\uffff<\/w:t><\/w:r><\/w:p>/g;

const DOCUMENT = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/**
 * A .docx in the layout of Decree 30/2020/NĐ-CP. Any text makes a file that opens: what it cannot hold is left out.
 * Tables are written apart and put where their marks are.
 */
export async function writeWord(paper: OfficialPaper): Promise<Uint8Array> {
  const tables: string[] = [];
  const document = documentOf(paper, (table) => {
    const xml = tableXml(table, textWidth(paper.landscape), paper.onePage);
    return new Paragraph({ children: [new TextRun(MARK.replace('0', String(tables.push(xml) - 1)))] });
  });
  const bare = await Packer.toBuffer(document);
  const parts = [
    ...(tables.length === 0
      ? []
      : [{ path: DOCUMENT, data: withTables(await partOf(bare, DOCUMENT), tables) }]),
    ...(paper.fixedAt === undefined
      ? []
      : [{ path: PROPERTIES, data: madeAt(await partOf(bare, PROPERTIES), paper.fixedAt) }]),
  ];
  const whole = parts.length === 0 ? bare : await Packer.toBuffer(document, undefined, parts);
  const bytes = new Uint8Array(whole);
  return paper.fixedAt === undefined ? bytes : withoutClock(bytes);
}

function withTables(xml: string, tables: readonly string[]): string {
  return xml.replace(MARKED, (_, place: string) => tables[Number(place)] ?? '');
}

function madeAt(xml: string, moment: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
}

function documentOf(paper: OfficialPaper, mark: (table: PaperTable) => Paragraph): Document {
  const sizes = sizesOf(paper);
  return new Document({
    title: printable(paper.subject),
    creator: printable(paper.issuer.name),
    styles: {
      default: {
        document: {
          run: { font: FONT, size: sizes.body * 2, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
      paragraphStyles: [
        { id: CELL.plain, name: CELL.plain, run: { size: sizes.table * 2 } },
        { id: CELL.bold, name: CELL.bold, run: { size: sizes.table * 2, bold: true } },
      ],
    },
    sections: [
      {
        properties: { titlePage: true, page: pageOf(paper.landscape) },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
        children: [wordHead(paper), ...wordTitle(paper), ...wordBody(paper, mark), ...wordFoot(paper)],
      },
    ],
  });
}

function pageOf(landscape: boolean) {
  const { top, bottom, left, right, header } = MARGINS;
  return {
    size: {
      width: twipsOf(PAGE.width),
      height: twipsOf(PAGE.height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twipsOf(top),
      bottom: twipsOf(bottom),
      left: twipsOf(left),
      right: twipsOf(right),
      header: twipsOf(header),
      footer: twipsOf(header),
    },
  };
}

/** In the middle of the top margin; the first page has a header of its own, without one. */
function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZES.page * 2 })],
      }),
    ],
  });
}

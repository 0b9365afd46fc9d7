import ExcelJS from 'exceljs';
import type { Worksheet } from 'exceljs';
import type { OfficialPaper } from '@tctp/application';
import { paperWords } from '@tctp/contracts';
import { FONT, MARGINS, SIZES, textHeight, textWidth } from '../page';
import { printable } from '../printable';
import { widthOf } from '../text-width';
import { excelBody } from './excel-body';
import { excelFoot } from './excel-foot';
import { excelHead } from './excel-head';
import { gridOf, halvesOf } from './grid';
import { PaperSheet } from './paper-sheet';

const A4 = 9;
const POINTS = 72 / 25.4;
/** What a hair of difference between printers must not push onto a second page. */
const NEARLY_WHOLE = 0.985;

/**
 * A .xlsx of one sheet, ready to print in the layout of Decree 30/2020/NĐ-CP. What is written is text, and stays text:
 * 87,65 prints with its comma on every machine, and nothing in it is ever a formula; only whole numbers are numbers.
 */
export async function writeExcel(paper: OfficialPaper): Promise<Uint8Array> {
  const tables = paper.blocks.filter((block) => block.kind === 'table');
  const points = textWidth(paper.landscape) * POINTS * NEARLY_WHOLE;
  const nation = (widthOf(paperWords.nation, SIZES.nation, true) * 1.05) / points;
  const beside = paper.signers.length + (paper.recipients.length > 0 ? 1 : 0);
  const grid = gridOf(tables, beside, nation);
  const halves = halvesOf(grid, nation);
  const widths = grid.slice(1).map((edge, place) => (edge - (grid[place] ?? 0)) * points);
  const book = new ExcelJS.Workbook();
  book.creator = printable(paper.issuer.name);
  book.title = printable(paper.subject);
  const sheet = book.addWorksheet(sheetName(paper.kind), { views: [{ showGridLines: false }] });
  sheet.columns = widths.map((width) => ({ width: columnWidth(width) }));
  setUpPage(sheet, paper);
  const to = new PaperSheet(sheet, widths, textHeight(paper.landscape) * POINTS);
  excelHead(to, paper, halves);
  excelBody(to, paper, grid);
  excelFoot(to, paper, grid, halves);
  to.finish();
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function setUpPage(sheet: Worksheet, { landscape, onePage }: OfficialPaper): void {
  const { top, bottom, left, right, header } = MARGINS;
  const inches = (millimetres: number) => Math.ceil((millimetres / 25.4) * 1000) / 1000;
  sheet.pageSetup = {
    paperSize: A4,
    orientation: landscape ? 'landscape' : 'portrait',
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(header),
      footer: inches(header),
    },
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
  };
  sheet.headerFooter = {
    differentFirst: true,
    firstHeader: '',
    oddHeader: `&C&"${FONT},Regular"&${SIZES.page}&P`,
  };
}

/** Excel counts widths in digits of its own font, 7 pixels each, and 5 beside them. */
function columnWidth(points: number): number {
  return Math.max(1, ((points * 96) / 72 - 5) / 7);
}

/** "PHỤ LỤC" is the sheet "Phụ lục"; what a sheet may not be called is left out. */
function sheetName(kind: string): string {
  const plain = printable(kind)
    .replace(/[\\/?*:[\]'\n\t]/g, ' ')
    .trim();
  const name = (plain.slice(0, 1) + plain.slice(1).toLocaleLowerCase('vi')).slice(0, 31).trim();
  return name === '' || name.toLowerCase() === 'history' ? paperWords.sheet : name;
}

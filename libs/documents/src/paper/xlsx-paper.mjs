import { blocksOfRows } from './blocks-of-rows.mjs';
import { Refused } from './refused.mjs';
import { shownIn } from './xlsx-shown.mjs';
import { stored } from './stored-zip.mjs';

const READ =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;
const LEFT_OUT =
  'dataValidations conditionalFormatting hyperlinks drawing picture legacyDrawing tableParts extLst autoFilter rowBreaks colBreaks'.split(
    ' ',
  );

/**
 * Every sheet in its order. Hidden sheets are left out: they are lists and sums of whoever wrote the file. Hidden rows
 * and columns are read: they hold rows of the plan that somebody filtered away.
 */
export async function paperOfXlsx(parts, put, pieces) {
  for (const [path, text] of parts) if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) checkMerged(text, pieces);
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await stored([...parts].filter(([path]) => READ.test(path))), {
    ignoreNodes: LEFT_OUT,
  });
  const counts = { paragraph: 0, table: 0 };
  for (const sheet of book.worksheets) {
    if (sheet.state && sheet.state !== 'visible') continue;
    for (const block of blocksOfRows(rowsOf(sheet), counts)) put(block);
  }
}

/** A merged cell of a million rows would be filled in, place by place. */
function checkMerged(xml, most) {
  let covered = 0;
  for (const [, left, top, right, bottom] of xml.matchAll(
    /mergeCell\s[^>]*ref="\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)"/g,
  ))
    covered += (columnOf(right) - columnOf(left) + 1) * (bottom - top + 1);
  if (covered > most) throw new Refused('paper-beyond-limits');
}

const columnOf = (letters) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);

function rowsOf(sheet) {
  const rows = [];
  const width = Math.min(sheet.actualColumnCount === 0 ? 0 : lastColumn(sheet), 256);
  const spans = spansOf(sheet);
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const place = { sheet: sheet.name, row: number };
    const cells = [];
    for (let column = 1; column <= width; column += 1) {
      const cell = row.findCell(column);
      if (cell?.isMerged && cell.master !== cell) continue;
      const { columns = 1, rows: high = 1 } = (cell && spans.get(cell.address)) ?? {};
      const { text, formula } = cell ? shownIn(cell) : { text: '' };
      cells.push({
        text,
        column,
        columns,
        rows: high,
        place: { ...place, column },
        ...(formula && { formula }),
      });
    }
    rows.push({ cells, place });
  });
  return rows;
}

function lastColumn(sheet) {
  let last = 0;
  sheet.eachRow({ includeEmpty: false }, (row) => {
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      last = Math.max(last, column);
    });
  });
  return last;
}

function spansOf(sheet) {
  return new Map(
    sheet.model.merges.map((range) => {
      const [from, to = from] = range.split(':').map((one) => /([A-Z]+)(\d+)/.exec(one));
      return [from[0], { columns: columnOf(to[1]) - columnOf(from[1]) + 1, rows: to[2] - from[2] + 1 }];
    }),
  );
}

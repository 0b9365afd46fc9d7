import { blocksOfRows } from './blocks-of-rows.mjs';
import { bookOf, columnOf } from './xlsx-book.mjs';
import { shownIn } from './xlsx-shown.mjs';

/**
 * Every sheet in its order. Hidden sheets are left out: they are lists and sums of whoever wrote the file. Hidden rows
 * and columns are read: they hold rows of the plan that somebody filtered away.
 */
export async function paperOfXlsx(parts, put, pieces) {
  const counts = { paragraph: 0, table: 0 };
  for (const sheet of await bookOf(parts, pieces))
    for (const block of blocksOfRows(rowsOf(sheet), counts)) put(block);
}

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

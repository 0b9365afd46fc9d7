import { boundBuffers } from './bound-buffers.mjs';
import { gridsOf } from './pdf-grid.mjs';
import { rulesOf } from './pdf-rules.mjs';
import { Refused } from './refused.mjs';
import { words } from './words.mjs';

/**
 * A PDF with a text layer. Where lines are ruled, what stands between them are cells, broken words joined; a table without
 * ruled lines is told as lines of text, since a guessed column is worse than none. A head that every page repeats comes
 * as a row each time.
 */
export async function paperOfPdf(bytes, put, pieces) {
  boundBuffers();
  /* Node 20 has none, and the reader of PDF gives up a whole page without it. */
  ArrayBuffer.prototype.transferToFixedLength ??= function transferred(length = this.byteLength) {
    return this.slice(0, length);
  };
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const options = {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
    maxImageSize: 1,
    stopAtErrors: false,
  };
  const document = await getDocumentProxy(new Uint8Array(bytes), options);
  if (document.numPages > 2_000) throw new Refused('paper-beyond-limits');
  const counts = { paragraph: 0, table: 0, pieces: 0 };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const found = items.filter(({ str }) => typeof str === 'string' && str.trim() !== '').map(itemOf);
    if ((counts.pieces += found.length) > pieces * 10) throw new Refused('paper-beyond-limits');
    if (found.length > 0) putPage(found, gridsOf(await rulesOf(page, OPS)), number, put, counts);
    page.cleanup();
  }
}

function itemOf({ str, transform, width, height }) {
  return {
    str,
    x: transform[4],
    y: transform[5],
    end: transform[4] + width,
    size: Math.abs(transform[3]) || height || 10,
  };
}

function putPage(items, grids, page, put, counts) {
  const outside = [];
  for (const item of items) {
    const grid = grids.find(({ top, bottom }) => item.y < top && item.y > bottom);
    const cell = grid?.cells.find((one) => isIn(item, one, grid));
    if (cell) cell.items.push(item);
    else outside.push(item);
  }
  let above = Infinity;
  for (const grid of [...grids, null]) {
    const below = grid?.top ?? -Infinity;
    putLines(
      outside.filter(({ y }) => y <= above && y > below),
      page,
      put,
      counts,
    );
    if (grid && grid.cells.some((cell) => cell.items.length > 0))
      put(tableOf(grid, page, (counts.table += 1)));
    above = grid?.bottom ?? above;
  }
}

function isIn({ x, end, y, size }, { row, column, columns, rows }, { xs, ys }) {
  const [middle, height] = [Math.min((x + end) / 2, x + size), y + size * 0.3];
  return middle > xs[column] && middle < xs[column + columns] && height < ys[row] && height > ys[row + rows];
}

function tableOf({ cells, ys }, page, table) {
  const rows = ys.slice(1).map((_y, row) => ({ cells: [], place: { page, table, row: row + 1 } }));
  for (const { row, column, columns, rows: high, items } of cells)
    rows[row].cells.push({
      text: words(
        linesOf(items)
          .map(({ text }) => text)
          .join(' '),
      ),
      column: column + 1,
      columns,
      rows: high,
      place: { page, table, row: row + 1, column: column + 1 },
    });
  return { kind: 'table', rows, place: { page, table } };
}

/** Each line a paragraph: where a sentence ends and the next begins, a PDF does not say. */
function putLines(items, page, put, counts) {
  for (const [at, { text }] of linesOf(items).entries())
    put({
      kind: 'paragraph',
      text: words(text),
      place: { page, line: at + 1, paragraph: (counts.paragraph += 1) },
    });
}

function linesOf(items) {
  const lines = [];
  for (const item of [...items].sort((one, other) => other.y - one.y)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - item.y) < item.size * 0.4) line.parts.push(item);
    else lines.push({ y: item.y, parts: [item] });
  }
  return lines.map(({ parts }) => {
    parts.sort((one, other) => one.x - other.x);
    const gap = (part, before) => (before && part.x - before.end > part.size * 0.15 ? ' ' : '');
    return { text: parts.map((part, at) => gap(part, parts[at - 1]) + part.str).join('') };
  });
}

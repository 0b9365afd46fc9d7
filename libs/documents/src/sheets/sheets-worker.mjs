/*
 * Reads the cells of somebody's workbook, in a thread of its own, as lines are read. What comes out of the archive went
 * through the guard of all papers first. In: bytes, most bytes unpacked, most rows. Out: the sheets, or why not.
 */
import { Buffer } from 'node:buffer';
import { parentPort, workerData } from 'node:worker_threads';
import { openZip } from '../paper/open-zip.mjs';
import { Refused } from '../paper/refused.mjs';
import { bookOf } from '../paper/xlsx-book.mjs';

const { bytes, unpacked, rows } = workerData;
/** Columns of the widest form, many times over. */
const WIDEST = 50;
/** What a paper is refused for, in the words of a form; anything else is no workbook. */
const REFUSED = {
  'paper-beyond-limits': 'workbook-too-large',
  'paper-password': 'workbook-locked',
  'paper-macros': 'workbook-macros',
};

try {
  parentPort.postMessage(await read(Buffer.from(bytes)));
} catch (error) {
  const why = error instanceof Refused ? REFUSED[error.refusal] : undefined;
  parentPort.postMessage({ ok: false, refused: why ?? 'not-a-workbook' });
}

async function read(buffer) {
  const { format, parts } = await openZip(buffer, unpacked);
  if (format !== 'xlsx') return { ok: false, refused: 'not-a-workbook' };
  const sheets = (await bookOf(parts, rows * WIDEST)).map((sheet) => ({
    name: sheet.name,
    rows: rowsOf(sheet),
  }));
  const total = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (total > rows) return { ok: false, refused: 'workbook-too-large' };
  if (total === 0) return { ok: false, refused: 'workbook-empty' };
  return { ok: true, sheets };
}

function rowsOf(sheet) {
  const found = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      /* Of merged cells the first one speaks. */
      if (cell.isMerged && cell.master !== cell) return;
      const said = cellOf(cell.value);
      if (said.text !== '' || said.formula) cells.push({ column, ...said });
    });
    if (cells.length > 0) found.push({ number, cells });
  });
  return found;
}

function cellOf(value) {
  if (value === null || value === undefined) return said('');
  if (typeof value === 'number') return said(String(value), { number: value });
  if (typeof value === 'string') return said(value);
  if (typeof value === 'boolean') return said(value ? 'TRUE' : 'FALSE');
  if (value instanceof Date) return ofDate(value);
  if ('formula' in value || 'sharedFormula' in value)
    return { ...cellOf(value.result ?? null), formula: true };
  if ('error' in value) return said(String(value.error));
  if ('richText' in value) return said(value.richText.map(({ text }) => text ?? '').join(''));
  if ('text' in value) return typeof value.text === 'string' ? said(value.text) : cellOf(value.text);
  return said('');
}

/** Excel's days have no time zone; exceljs gives them in UTC. */
function ofDate(value) {
  if (Number.isNaN(value.getTime())) return said('#VALUE!');
  const date = value.toISOString().slice(0, 10);
  return said(date.split('-').reverse().join('/'), { date });
}

function said(text, more = {}) {
  return { text, number: null, date: null, formula: false, ...more };
}

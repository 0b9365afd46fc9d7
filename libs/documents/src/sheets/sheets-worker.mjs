/*
 * Reads the cells of somebody's workbook, in a thread of its own, as lines are read. Before anything parses it, the whole
 * archive is unpacked once into nothing, and counted: what an archive says of its own size is not believed.
 * In: bytes, most bytes unpacked, most rows. Out: { sheets } or { refused }.
 */
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import ExcelJS from 'exceljs';
import { fromBuffer } from 'yauzl';

const { bytes, unpacked, rows } = workerData;

try {
  parentPort.postMessage(await read(Buffer.from(bytes)));
} catch {
  parentPort.postMessage({ refused: 'not-a-workbook' });
}

async function read(buffer) {
  const refused = await inspect(buffer);
  if (refused !== null) return { refused };
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(buffer, {
    ignoreNodes: ['drawing', 'picture', 'extLst', 'conditionalFormatting'],
  });
  const sheets = workbook.worksheets
    .filter(({ state }) => state === 'visible' || state === undefined)
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
  const total = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (total > rows) return { refused: 'workbook-too-large' };
  if (total === 0) return { refused: 'workbook-empty' };
  return { sheets };
}

/** What stands against opening it; null when nothing does. */
async function inspect(buffer) {
  const zip = await new Promise((done, fail) =>
    fromBuffer(buffer, { lazyEntries: true }, (error, opened) => (error ? fail(error) : done(opened))),
  );
  let size = 0;
  let isWorkbook = false;
  let hasMacros = false;
  const ended = once(zip, 'end').then(() => null);
  for (;;) {
    const next = once(zip, 'entry');
    zip.readEntry();
    const found = await Promise.race([next, ended]);
    if (found === null) break;
    const [entry] = found;
    isWorkbook ||= entry.fileName === 'xl/workbook.xml';
    hasMacros ||= /vbaProject\.bin$/i.test(entry.fileName);
    if (size + entry.uncompressedSize > unpacked) return 'workbook-too-large';
    const stream = await new Promise((done, fail) =>
      zip.openReadStream(entry, (error, opened) => (error ? fail(error) : done(opened))),
    );
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > unpacked) return 'workbook-too-large';
    }
  }
  if (!isWorkbook) return 'not-a-workbook';
  return hasMacros ? 'workbook-macros' : null;
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

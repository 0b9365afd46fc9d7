/*
 * Reads lines out of somebody's file, in a thread of its own: whatever the file does to it, the thread is ended and
 * the server goes on. In: bytes, kind, most pages. Out: lines; an empty one is a gap, a tab parts two columns.
 */
import { Buffer } from 'node:buffer';
import { parentPort, workerData } from 'node:worker_threads';
import { boundBuffers } from '../paper/bound-buffers.mjs';
import { openZip } from '../paper/open-zip.mjs';
import { stored } from '../paper/stored-zip.mjs';

const { bytes, kind, pages } = workerData;
/** Of a Word file, unpacked: it is counted before anything reads it. */
const LARGEST = 64_000_000;

try {
  parentPort.postMessage(kind === 'pdf' ? await linesOfPdf() : await linesOfWord());
} catch {
  parentPort.postMessage(null);
}

async function linesOfPdf() {
  boundBuffers();
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const lines = [];
  for (let page = 1; page <= Math.min(pages, document.numPages); page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    lines.push(...linesOf(items.filter(({ str }) => typeof str === 'string' && str.trim() !== '')), '');
  }
  return lines;
}

/** What stands at one height is one line, from left to right; a wide gap in it parts two columns. */
function linesOf(items) {
  const rows = [];
  for (const { str, transform, width, height } of items) {
    const [x, y] = [transform[4], transform[5]];
    const size = Math.abs(transform[3]) || height || 10;
    const row = rows.find((one) => Math.abs(one.y - y) < size * 0.4);
    if (row) row.parts.push({ str, x, end: x + width, size });
    else rows.push({ y, size, parts: [{ str, x, end: x + width, size }] });
  }
  rows.sort((one, other) => other.y - one.y);
  return rows.flatMap(({ y, size, parts }, at) => {
    parts.sort((one, other) => one.x - other.x);
    const text = parts.map((part, place) => gapBefore(part, parts[place - 1]) + part.str).join('');
    const above = rows[at - 1];
    return above !== undefined && above.y - y > size * 2.2 ? ['', text] : [text];
  });
}

function gapBefore({ x, size }, before) {
  if (before === undefined) return '';
  const gap = x - before.end;
  return gap > size * 1.6 ? '\t' : gap > size * 0.15 ? ' ' : '';
}

async function linesOfWord() {
  const { default: mammoth } = await import('mammoth');
  const { parts } = await openZip(Buffer.from(bytes), LARGEST);
  const { value } = await mammoth.extractRawText({ buffer: await stored(parts) });
  return value.split('\n');
}

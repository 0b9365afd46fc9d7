/*
 * Reads a paper out of somebody's file, in a thread of its own. In: bytes, what the file is called, limits. Out: the
 * paper, or the code of a refusal; whatever a library throws is a damaged file.
 */
import { Buffer } from 'node:buffer';
import { parentPort, workerData } from 'node:worker_threads';
import { paperOfDocx } from './docx-paper.mjs';
import { checkName, kindOf } from './kind-of-file.mjs';
import { openZip } from './open-zip.mjs';
import { paperOfPdf } from './pdf-paper.mjs';
import { Refused } from './refused.mjs';
import { paperOfText } from './text-paper.mjs';
import { paperOfXlsx } from './xlsx-paper.mjs';

const { fileName, unpacked, pieces } = workerData;

parentPort.postMessage(await answer(Buffer.from(workerData.bytes)));

async function answer(bytes) {
  try {
    const blocks = [];
    const format = await read(bytes, (block) => blocks.push(block));
    if (blocks.length === 0) throw new Refused(format === 'pdf' ? 'paper-without-text' : 'paper-empty');
    if (sizeOf(blocks) > pieces) throw new Refused('paper-beyond-limits');
    return { ok: true, paper: { format, blocks } };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

async function read(bytes, put) {
  const kind = kindOf(bytes);
  if (kind !== 'zip') checkName(fileName, kind);
  if (kind === 'pdf') await paperOfPdf(bytes, put, pieces);
  if (kind === 'text') paperOfText(bytes, fileName, put, pieces);
  if (kind !== 'zip') return kind;
  const { format, parts } = await openZip(bytes, unpacked);
  checkName(fileName, format);
  await (format === 'docx' ? paperOfDocx : paperOfXlsx)(parts, put, pieces);
  return format;
}

function sizeOf(blocks) {
  return blocks.reduce(
    (sum, block) => sum + (block.rows?.reduce((cells, row) => cells + row.cells.length, 0) ?? 1),
    0,
  );
}

function refusalOf(error) {
  if (error instanceof Refused) return error.refusal;
  if (error?.name === 'PasswordException') return 'paper-password';
  return error instanceof RangeError ? 'paper-beyond-limits' : 'paper-damaged';
}

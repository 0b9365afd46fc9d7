/*
 * Looks at somebody's file before anything else reads it, in a thread of its own. In: a path and limits. Out: the kinds
 * it can be by its bytes, or the code of a fault; whatever a library throws is a damaged file.
 */
import { Buffer } from 'node:buffer';
import { open, readFile, stat } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { decodeText } from '../paper/decode-text.mjs';
import { examinePdf } from './examine-pdf.mjs';
import { examineZip } from './examine-zip.mjs';
import { RefusedFile } from './refused-file.mjs';

const { path, limits } = workerData;
const PICTURES = ['png', 'jpg', 'webp', 'heic'];
const MARKUP = /^\s*(<\?xml|<!doctype|<html|<svg|<script|<head|<body|\{\\rtf)/i;

parentPort.postMessage(
  await examine().then(
    (found) => (found.length === 0 ? { ok: false, code: 'file-kind-not-taken' } : { ok: true, found }),
    (error) => ({ ok: false, code: error instanceof RefusedFile ? error.code : 'file-damaged' }),
  ),
);

async function examine() {
  const head = await headOf(4_100);
  if (head.subarray(0, 2).toString('latin1') === 'PK') return examineZip(path, limits);
  const { fileTypeFromFile } = await import('file-type');
  const type = (await fileTypeFromFile(path))?.ext;
  if (type === 'pdf') {
    examinePdf(await whole());
    return ['pdf'];
  }
  if (type === 'cfb') return examineOldOffice(await whole());
  if (PICTURES.includes(type)) {
    await checkPixels();
    return [type];
  }
  return type === undefined ? textKinds() : [];
}

/** Office before 2007, and the envelope a password puts around a newer file. */
function examineOldOffice(bytes) {
  const has = (name) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) throw new RefusedFile('file-locked');
  if (has('_VBA_PROJECT')) throw new RefusedFile('file-macros');
  return [...(has('WordDocument') ? ['doc'] : []), ...(has('Workbook') ? ['xls'] : [])];
}

/** By what the picture says of itself: a few bytes can ask for more memory than a reader's machine has. */
async function checkPixels() {
  const { imageSize } = await import('image-size');
  const { width, height } = imageSize(await headOf(limits.pictureHead));
  if (!(width > 0 && height > 0)) throw new RefusedFile('file-damaged');
  if (width * height > limits.pixels) throw new RefusedFile('file-beyond-limits');
}

async function textKinds() {
  if ((await stat(path)).size > limits.text) throw new RefusedFile('file-beyond-limits');
  const text = decodeText(await readFile(path));
  return text === null || MARKUP.test(text.slice(0, 1000)) ? [] : ['txt', 'csv'];
}

async function whole() {
  if ((await stat(path)).size > limits.whole) throw new RefusedFile('file-beyond-limits');
  return readFile(path);
}

async function headOf(bytes) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

import { Buffer } from 'node:buffer';
import yauzl from 'yauzl';
import { RefusedFile } from './refused-file.mjs';

/** A zip within a zip within a zip is as deep as office programs go. */
const DEEPEST = 2;
/** Below this much nothing is called a bomb: a table that repeats itself shrinks a hundred times. */
const MODEST = 64_000_000;
const LINK = 0xa000;
const OPTIONS = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
const XML = /\.(xml|rels|vml)$/i;
const DECLARATION = '<!DOCTYPE';
const MACROS = /(^|\/)(vbaProject\.bin|macrosheets\/.*)$|^(Basic|Scripts)\//i;
/** Where each kind keeps what it is about; OpenDocument says its kind in a part of its own. */
const BODIES = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' };
const MIMETYPES = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/** The kinds an office file can be that is a zip; none of ours is an empty list. Refuses what nobody should open. */
export async function examineZip(path, limits) {
  const seen = await walk(await yauzl.openPromise(path, OPTIONS), { unpacked: 0, entries: 0 }, limits, 0);
  const named = Object.keys(BODIES).find((kind) => seen.names.has(BODIES[kind]));
  const kind = named ?? MIMETYPES[seen.mimetype];
  return kind === undefined ? [] : [kind];
}

/** Everything is really unpacked and counted, whatever sizes it declares, and nothing is written anywhere. */
async function walk(zip, spent, limits, depth) {
  const seen = { names: new Set(), mimetype: '' };
  try {
    if (zip.entryCount > limits.entries) throw new RefusedFile('file-beyond-limits');
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry, seen.names);
      if ((spent.entries += 1) > limits.entries) throw new RefusedFile('file-beyond-limits');
      const bytes = await unpack(zip, entry, spent, limits);
      if (entry.fileName === 'mimetype') seen.mimetype = bytes.head.toString('latin1').trim();
      if (/(^|\/)manifest\.xml$/.test(entry.fileName) && bytes.whole?.includes('encryption-data'))
        throw new RefusedFile('file-locked');
      if (isZip(bytes.head)) await nested(bytes.whole, spent, limits, depth + 1);
    }
    if (await goesOn(zip)) throw new RefusedFile('file-damaged');
  } finally {
    zip.close();
  }
  return seen;
}

function checkEntry(entry, names) {
  if (entry.isEncrypted()) throw new RefusedFile('file-locked');
  if (MACROS.test(entry.fileName)) throw new RefusedFile('file-macros');
  const isLink = ((entry.externalFileAttributes >>> 16) & 0xf000) === LINK;
  /* Two parts of one name are two files in one: each reader would see another. */
  if (isLink || names.has(entry.fileName)) throw new RefusedFile('file-damaged');
  names.add(entry.fileName);
}

/** Its list goes on where it is said to end: other readers would find parts that nobody has looked at. */
async function goesOn(zip) {
  const next = Buffer.alloc(4);
  await new Promise((done, fail) => {
    zip.reader.read(next, 0, 4, zip.readEntryCursor, (error) => (error ? fail(error) : done()));
  });
  return next.toString('latin1') === 'PK\u0001\u0002';
}

async function unpack(zip, entry, spent, limits) {
  const chunks = [];
  const declares = XML.test(entry.fileName) ? declaresTypes() : () => false;
  let [size, head, keep] = [0, Buffer.alloc(0), entry.fileName.endsWith('manifest.xml')];
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (size === 0) {
      head = chunk.subarray(0, 512);
      keep ||= isZip(head);
    }
    if (declares(chunk)) throw new RefusedFile('file-damaged');
    size += chunk.length;
    spent.unpacked += chunk.length;
    if (spent.unpacked > limits.unpacked || isBomb(size, entry.compressedSize, limits))
      throw new RefusedFile('file-beyond-limits');
    if (keep) chunks.push(chunk);
  }
  return { head, whole: keep ? Buffer.concat(chunks) : null };
}

/**
 * Whether pieces of XML, one after another, declare a document type or an entity, in UTF-8 or UTF-16: no office program
 * does, and whoever does wants it expanded by whatever opens the file. Price: a part that only quotes one is refused too.
 */
function declaresTypes() {
  let before = '';
  return (chunk) => {
    const text = before + chunk.toString('latin1').replaceAll('\0', '');
    before = text.slice(1 - DECLARATION.length);
    return /<!(DOCTYPE|ENTITY)/i.test(text);
  };
}

function isBomb(size, packed, { ratio }) {
  return size > MODEST && size > packed * ratio;
}

/** A part that merely begins like a zip is none of anybody's business. */
async function nested(bytes, spent, limits, depth) {
  if (depth > DEEPEST) throw new RefusedFile('file-beyond-limits');
  const zip = await yauzl.fromBufferPromise(bytes, OPTIONS).catch(() => null);
  if (zip !== null) await walk(zip, spent, limits, depth);
}

function isZip(head) {
  return head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

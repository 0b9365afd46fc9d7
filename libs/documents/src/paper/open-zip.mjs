import { Buffer } from 'node:buffer';
import yauzl from 'yauzl';
import { decodeText } from './decode-text.mjs';
import { Refused } from './refused.mjs';

const MOST_ENTRIES = 2_000;

/**
 * Which of Word and Excel a zip is, and its XML parts by path. Everything in it is really unpacked and counted, whatever
 * sizes it declares; libraries are given only what came out of this, never the zip. No limit of ratio: a table that
 * repeats itself shrinks a hundred times. Zips within are not opened.
 */
export async function openZip(bytes, most) {
  const zip = await yauzl.fromBufferPromise(bytes, { validateEntrySizes: false, strictFileNames: false });
  if (zip.entryCount > MOST_ENTRIES) throw new Refused('paper-beyond-limits');
  const parts = new Map();
  let [size, count, macros] = [0, 0, false];
  for await (const entry of zip.eachEntry()) {
    if ((count += 1) > MOST_ENTRIES) throw new Refused('paper-beyond-limits');
    if (entry.isEncrypted()) throw new Refused('paper-password');
    macros ||= /vbaProject\.bin$/i.test(entry.fileName);
    const chunks = [];
    const keep = /\.(xml|rels)$/i.test(entry.fileName);
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if ((size += chunk.length) > most) throw new Refused('paper-beyond-limits');
      if (keep) chunks.push(chunk);
    }
    if (keep) parts.set(entry.fileName, Buffer.concat(chunks));
  }
  if (macros) throw new Refused('paper-macros');
  const format = parts.has('word/document.xml') ? 'docx' : parts.has('xl/workbook.xml') ? 'xlsx' : null;
  if (format === null) throw new Refused('paper-format-unknown');
  return { format, parts: new Map([...parts].map(([path, part]) => [path, plainXml(part)])) };
}

/** No office program declares a document type or an entity: whoever does wants them expanded. */
function plainXml(part) {
  const text = decodeText(part);
  if (text === null || /<!(DOCTYPE|ENTITY)/i.test(text)) throw new Refused('paper-damaged');
  return text;
}

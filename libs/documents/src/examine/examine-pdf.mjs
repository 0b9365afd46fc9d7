import { inflateSync } from 'node:zlib';
import { RefusedFile } from './refused-file.mjs';

/** What a name of a PDF stands for when it is none of a paper's business. */
const FORBIDDEN = {
  JavaScript: 'file-scripts',
  Launch: 'file-scripts',
  RichMedia: 'file-scripts',
  EmbeddedFile: 'file-attachments',
  EmbeddedFiles: 'file-attachments',
  Encrypt: 'file-locked',
};
const NAME = /\/([A-Za-z#][A-Za-z0-9#]{2,60})(?![A-Za-z0-9#])/g;
const STREAM = /stream\r?\n/g;
const [ONE_STREAM, ALL_STREAMS] = [32_000_000, 128_000_000];

/**
 * Refuses a PDF that is locked, or carries scripts, programs to start, or other files: a reviewer opens it in whatever
 * reader is on the machine, and no paper needs them. Looks at every name in the file, spelled as it may be (`/J#61va…`),
 * and in every packed object stream; nothing is drawn and nothing followed. Price: a paper that speaks of `/JavaScript`
 * in an unpacked stream is refused too.
 */
export function examinePdf(bytes) {
  const text = bytes.toString('latin1');
  let spent = 0;
  for (const index of objectStreams(text)) {
    const objects = inflated(bytes, streamBehind(text, index));
    if ((spent += objects.length) > ALL_STREAMS) throw new RefusedFile('file-beyond-limits');
    objectStreams(objects.toString('latin1'));
  }
}

/** Where a dictionary says that it has packed objects behind it; refuses at once what no paper may name. */
function objectStreams(text) {
  const found = [];
  for (const { index, 1: written } of text.matchAll(NAME)) {
    const name = spelled(written);
    const fault = FORBIDDEN[name];
    if (fault !== undefined) throw new RefusedFile(fault);
    if (name === 'ObjStm') found.push(index);
  }
  return found;
}

function spelled(name) {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}

/** Where the bytes begin that belong to the dictionary around this place; a filter over the filter would hide names. */
function streamBehind(text, index) {
  STREAM.lastIndex = index;
  const sign = STREAM.exec(text);
  if (sign === null) throw new RefusedFile('file-damaged');
  const dictionary = text.slice(Math.max(0, text.lastIndexOf(' obj', index)), sign.index);
  if (spelled(dictionary).includes('/DecodeParms')) throw new RefusedFile('file-damaged');
  return STREAM.lastIndex;
}

/** What comes behind the packed bytes does not matter; an object stream that cannot be read is not to be trusted. */
function inflated(bytes, from) {
  try {
    return inflateSync(bytes.subarray(from), { maxOutputLength: ONE_STREAM });
  } catch (error) {
    throw new RefusedFile(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'file-beyond-limits' : 'file-damaged');
  }
}

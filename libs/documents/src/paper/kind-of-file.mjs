import { Buffer } from 'node:buffer';
import { decodeText } from './decode-text.mjs';
import { Refused } from './refused.mjs';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** How a file of each kind is called; a name of none of these says nothing. */
const NAMES = [
  ['docx', /\.docx?$/i],
  ['xlsx', /\.xlsx?$/i],
  ['pdf', /\.pdf$/i],
  ['text', /\.(txt|tsv|csv|md)$/i],
];

/** What the bytes are: a zip (Word, Excel or neither), a PDF or text. Refuses everything else. */
export function kindOf(bytes) {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'zip';
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (bytes.subarray(0, 8).equals(OLE)) {
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new Refused(locked ? 'paper-password' : 'paper-old-format');
  }
  const text = decodeText(bytes);
  if (text === null || /^\s*(<\?xml|<!doctype|<html|\{\\rtf)/i.test(text.slice(0, 1000)))
    throw new Refused('paper-format-unknown');
  if (text.trim() === '') throw new Refused('paper-empty');
  return 'text';
}

/** A file that is another than it is called was renamed by somebody: whom it came from should say what it is. */
export function checkName(fileName, format) {
  if (/\.(docm|dotm|xlsm|xltm|xlsb)$/i.test(fileName)) throw new Refused('paper-macros');
  const said = NAMES.find(([, name]) => name.test(fileName))?.[0] ?? format;
  if (said !== format) throw new Refused('paper-other-format');
}

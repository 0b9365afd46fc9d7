import { TextDecoder } from 'node:util';

/**
 * Bytes as text, composed (NFC), or null where they are none. UTF-8, UTF-16, and windows-1258 as old Vietnamese Windows
 * wrote it. Fonts that drew other letters than they stored (TCVN3, VNI) are not guessed.
 */
export function decodeText(bytes) {
  const text = decoded(bytes);
  // eslint-disable-next-line no-control-regex
  return text === null || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\uFFFE\uFFFF]/.test(text)
    ? null
    : text.normalize('NFC');
}

function decoded(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return given(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return given(bytes, 'utf-16be');
  return given(bytes, 'utf-8') ?? given(bytes, 'windows-1258');
}

function given(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

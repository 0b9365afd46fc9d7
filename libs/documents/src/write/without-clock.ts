const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 01/01/1980, the first day a zip can name. */
const FIRST_DAY = 0x0021;

/**
 * The same zip with the hour of its making taken out of every entry, so that the same content is the same file. Only the
 * clock is written over: nothing moves. Throws where the bytes are no plain zip.
 */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const { entries, from } = directoryOf(view);
  let at = from;
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('The directory of this zip is damaged');
    clear(view, at + 12);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL)
      throw new Error('An entry of this zip is not where it should be');
    clear(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function directoryOf(view: DataView): { entries: number; from: number } {
  for (let at = view.byteLength - 22; at >= 0; at -= 1)
    if (view.getUint32(at, true) === END)
      return { entries: view.getUint16(at + 10, true), from: view.getUint32(at + 16, true) };
  throw new Error('This is no zip');
}

function clear(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}

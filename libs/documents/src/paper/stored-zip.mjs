import { Buffer } from 'node:buffer';
import { ZipFile } from 'yazl';

/** A plain zip of these parts, for a library that takes nothing else. */
export async function stored(parts) {
  const zip = new ZipFile();
  for (const [path, text] of parts) zip.addBuffer(Buffer.from(text), path, { compress: false });
  zip.end();
  const chunks = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

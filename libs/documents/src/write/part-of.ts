import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** One part of an Office file, as text; throws where there is none of that name. */
export async function partOf(file: Uint8Array, name: string): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(file));
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name)
      return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
  }
  throw new Error(`There is no ${name} in this file.`);
}

import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';

const VERIFIER = resolve('libs/documents/src/dossier-zip/kiem-tra.mjs');

/** Unpacked by a program that knows nothing of ours; the names in the order they lie in. */
export async function unpack(file: string, folder: string): Promise<string[]> {
  const zip = await openPromise(file, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName);
    const path = join(folder, entry.fileName);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
  }
  return names;
}

/** Packed again as other programs do: compressed, and maybe in one folder more. */
export async function pack(
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
  inside = '',
): Promise<void> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), `${inside}${name}`);
  zip.end();
  await writeFile(to, zip.outputStream as AsyncIterable<Uint8Array>);
}

/** The verifier on its own, as whoever receives a dossier runs it. */
export function verify(
  place: string,
  program = VERIFIER,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [program, place], { env: {}, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}

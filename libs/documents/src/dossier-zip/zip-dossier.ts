/**
 * A dossier as one zip file.
 *
 * In: a dossier ready to be taken, and where its contents lie. Out: how many bytes it will have, the digest of its
 * manifest, and, once somebody reads it, a stream. Nothing is compressed: evidence is PDF, pictures and Word, which lose
 * a few per cent at a tenth of the speed, and what is only stored has a size that is known before the first byte, which is
 * what a browser needs to show how far it has come. The manifest comes from frozen rows and is written last; each content
 * is hashed while it passes. Price: one that turns out altered breaks the stream off in the middle, with no end record.
 */
import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import type { DossierToTake, EvidenceFiles, PlacedFile } from '@tctp/application';
import { BESIDE_THE_FILES, safeName } from '@tctp/application';
import { ZipFile } from 'yazl';
import { indexPage } from './index-page';
import { countLeftOut, manifestText } from './manifest';
import { readVerifier } from './verifier';

export interface DossierZip {
  fileName: string;
  bytes: number;
  /** Files in it, of evidence and of entries of registers. */
  files: number;
  /** Files of entries that stay at home. */
  leftOut: number;
  /** SHA-256 of the frozen content. */
  digest: string;
  /** SHA-256 of the manifest, and so of everything in it. */
  packageDigest: string;
  /** Once. Destroyed with `AlteredContent` where a file is not what was frozen; whoever destroys it ends the reading. */
  read(): Readable;
}

export class AlteredContent extends Error {
  constructor(readonly path: string) {
    super(`not what was frozen: ${path}`);
  }
}

export async function zipDossier(
  dossier: DossierToTake,
  contents: Pick<EvidenceFiles, 'open'>,
): Promise<DossierZip> {
  const { appraisal, planNumber, files } = dossier;
  const beside = [
    { path: BESIDE_THE_FILES.page, content: Buffer.from(indexPage(dossier)) },
    { path: BESIDE_THE_FILES.verifier, content: Buffer.from(await readVerifier()) },
  ];
  const manifest = Buffer.from(
    manifestText(
      dossier,
      beside.map(({ path, content }) => ({ path, size: content.byteLength, sha256: sha256Of(content) })),
    ),
  );
  const packageDigest = sha256Of(manifest);
  const checksum = Buffer.from(`${packageDigest}  ${BESIDE_THE_FILES.manifest}\n`);
  const closing = [
    { path: BESIDE_THE_FILES.manifest, content: manifest },
    { path: BESIDE_THE_FILES.checksum, content: checksum },
  ];
  const line = openLine(contents);
  const options = {
    compress: false,
    mtime: new Date(appraisal.closedAt ?? appraisal.frozenAt),
    mode: 0o100644,
  };
  for (const { path, content } of beside) line.zip.addBuffer(content, path, options);
  for (const file of files) line.addFile(file, options);
  for (const { path, content } of closing) line.zip.addBuffer(content, path, options);
  return {
    fileName: safeName(`Hồ sơ thẩm định ${planNumber.replaceAll('/', '-')} lần ${appraisal.number}.zip`, 80),
    bytes: await sizeOf(line.zip),
    files: files.length,
    leftOut: countLeftOut(dossier),
    digest: appraisal.digest,
    packageDigest,
    read: line.start,
  };
}

/** Entries wait until somebody reads; then one content is open at a time, and ends when the reader goes away. */
function openLine(contents: Pick<EvidenceFiles, 'open'>) {
  const zip = new ZipFile();
  const output = new PassThrough();
  let current: Readable | null = null;
  let start: () => void = () => undefined;
  const started = new Promise<void>((begin) => (start = begin));
  zip.on('error', (error: Error) => output.destroy(error));
  output.once('close', () => current?.destroy());
  return {
    zip,
    addFile(file: PlacedFile, options: object) {
      zip.addReadStreamLazy(file.path, { ...options, size: file.size }, (take) => {
        void started.then(() => {
          current = Readable.from(checked(contents, file), { objectMode: false });
          current.once('error', (error) => output.destroy(error));
          if (output.destroyed) current.destroy();
          else take(null, current);
        });
      });
    },
    start() {
      start();
      return zip.outputStream.pipe(output);
    },
  };
}

async function* checked(
  contents: Pick<EvidenceFiles, 'open'>,
  { sha256, path, size }: PlacedFile,
): AsyncGenerator<Uint8Array> {
  const content = await contents.open(sha256);
  if (content?.size !== size) throw new AlteredContent(path);
  const hash = createHash('sha256');
  let left = size;
  for await (const chunk of content) {
    hash.update(chunk);
    left -= chunk.byteLength;
    if (left < 0) throw new AlteredContent(path);
    yield chunk;
  }
  if (left > 0 || hash.digest('hex') !== sha256) throw new AlteredContent(path);
}

function sizeOf(zip: ZipFile): Promise<number> {
  return new Promise((done) => {
    /* Its types do not know that it says how many. */
    const told = (...[bytes = Number.NaN]: number[]) => done(bytes);
    zip.end({ forceZip64Format: false, comment: '' }, told);
  });
}

function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

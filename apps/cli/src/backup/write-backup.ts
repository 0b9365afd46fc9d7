import type { EvidenceFiles } from '@tctp/application';
import { VERSION } from '@tctp/config';
import { readSnapshot } from '@tctp/persistence';
import { writeArchive } from '@tctp/storage';
import type { ArchiveWriter, Manifest } from '@tctp/storage';

export interface BackupSource {
  url: string;
  files: EvidenceFiles;
  /** Told what is being done, for a person who waits. */
  say: (line: string) => void;
}

export type FaultyFile = Manifest['missing'][number];

/** Evidence files that rows refer to are missing or altered: a backup without them must be asked for. */
export class FaultyFiles extends Error {
  constructor(readonly files: readonly FaultyFile[]) {
    super(files.map((file) => `${file.sha256} ${file.state}`).join('\n'));
  }
}

/**
 * Database and evidence files as of one moment, in one file. The moment is the database's: a file is stored before the
 * row that names it and never removed, so files may be read later.
 */
export async function writeBackup(
  { url, files, say }: BackupSource,
  file: string,
  { now, allowMissing }: { now: Date; allowMissing: boolean },
): Promise<Manifest> {
  return writeArchive(file, now, async (archive) => {
    const taken = await readSnapshot(url, async (snapshot) => {
      for (const table of snapshot.tables) {
        say(`Bảng ${table.name}… (table)`);
        await archive.addTable(table, (write) => snapshot.copyOut(table, write));
      }
      return snapshot;
    });
    if (taken === null) throw new NothingToSave();
    const { migrations, sequences, seals } = taken;
    const missing = await addFiles(archive, files, taken.files, { allowMissing, say });
    return archive.finish({
      program: VERSION,
      migrations: [...migrations],
      sequences: [...sequences],
      missing,
      seals: [...seals],
    });
  });
}

/** No migration has ever run here. */
export class NothingToSave extends Error {}

const SAY_EVERY = 500;

/**
 * A file is hashed while it is copied. One that turns out to be altered has spoilt the archive by then: the rest is only
 * looked at, so that all of them can be named at once. Who allows files to be missing pays with a second reading.
 */
async function addFiles(
  archive: ArchiveWriter,
  files: EvidenceFiles,
  hashes: readonly string[],
  { allowMissing, say }: { allowMissing: boolean; say: (line: string) => void },
): Promise<FaultyFile[]> {
  const faulty: FaultyFile[] = [];
  let spoilt = false;
  for (const [at, sha256] of hashes.entries()) {
    if (at % SAY_EVERY === 0) say(`Tệp ${at}/${hashes.length}… (files)`);
    if (allowMissing || faulty.length > 0) {
      const state = await files.verify(sha256);
      if (state !== 'intact') faulty.push({ sha256, state });
      if (state !== 'intact' || !allowMissing) continue;
    }
    const content = await files.open(sha256);
    if (content === null) faulty.push({ sha256, state: 'missing' });
    else if (!(await archive.addFile(sha256, content))) {
      faulty.push({ sha256, state: 'altered' });
      spoilt = true;
    }
  }
  if (spoilt || (faulty.length > 0 && !allowMissing)) throw new FaultyFiles(faulty);
  return faulty;
}

import type { EvidenceFiles, HistoryFinding } from '@tctp/application';
import { dataSourceOptions, fillDatabase, migrate, typeormHistoryAudit } from '@tctp/persistence';
import type { EmptyTables, FillRefusal } from '@tctp/persistence';
import type { Archive, Manifest } from '@tctp/storage';
import { DataSource } from 'typeorm';
import type { BackupSource, FaultyFile } from './write-backup';

export type RestoreFault =
  | ({ code: 'file' } & FaultyFile)
  | { code: 'history'; finding: HistoryFinding }
  /** The last seal of this plan is another one than when the backup was made. */
  | { code: 'seal'; planId: string };

export interface Restored {
  manifest: Manifest;
  /** What migrating up to this program has added. */
  migrated: readonly string[];
  entries: number;
  seals: number;
  faults: readonly RestoreFault[];
}

/** The transaction was rolled back: the database is as empty as before. */
export class RestoreFailed extends Error {}

/**
 * A backup into an empty database. Its archive has been held against its manifest before anything is written; files are
 * stored before the rows that name them are committed; afterwards all of it is read again and verified.
 */
export async function restoreBackup(
  { url, files, say }: BackupSource,
  archive: Archive,
): Promise<Restored | { refused: FillRefusal }> {
  const { manifest } = archive;
  const refused = await fillDatabase(url, manifest.migrations, (tables) =>
    fill(archive, tables, files, say),
  ).catch((error: unknown) => {
    throw new RestoreFailed(error instanceof Error ? error.message : String(error), { cause: error });
  });
  if (refused !== null) return { refused };
  const migrated = await migrate(url);
  say('Kiểm tra lịch sử và tệp… (verifying what was restored)');
  return { manifest, migrated, ...(await verify(url, manifest, files)) };
}

async function fill(
  archive: Archive,
  tables: EmptyTables,
  files: EvidenceFiles,
  say: (line: string) => void,
): Promise<void> {
  const contents = archive.contents();
  const next = async (): Promise<AsyncGenerator<Uint8Array>> => {
    const content = await contents.next();
    if (content.done === true) throw new Error('The archive ends before its manifest says so');
    return content.value;
  };
  try {
    for (const table of archive.manifest.tables) {
      say(`Bảng ${table.name}: ${table.rows} dòng… (table)`);
      const counted = await tables.copyIn(table, joined(table.parts.length, next));
      if (counted !== table.rows) throw new Error(`${table.name}: ${counted} rows instead of ${table.rows}`);
    }
    await tables.setSequences(archive.manifest.sequences);
    say(`Tệp minh chứng: ${archive.manifest.files.length}… (files)`);
    for (const { sha256, bytes } of archive.manifest.files) {
      const stored = await files.store(await next(), bytes);
      if ('refused' in stored || stored.sha256 !== sha256)
        throw new Error(`${sha256} was not stored: ${JSON.stringify(stored)}`);
    }
  } finally {
    await contents.return(undefined);
  }
}

async function* joined(
  parts: number,
  next: () => Promise<AsyncGenerator<Uint8Array>>,
): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < parts; part += 1) yield* await next();
}

async function verify(
  url: string,
  manifest: Manifest,
  files: EvidenceFiles,
): Promise<Pick<Restored, 'entries' | 'seals' | 'faults'>> {
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  try {
    const { findings, entries, seals, lastSeals } = await typeormHistoryAudit(source).verify();
    const faults: RestoreFault[] = findings.map((finding) => ({ code: 'history', finding }));
    const sealText = (seal: Manifest['seals'][number]) =>
      [seal.tenantId, seal.planId, seal.number, seal.hash].join();
    const found = new Set(lastSeals.map(sealText));
    for (const seal of manifest.seals)
      if (!found.has(sealText(seal))) faults.push({ code: 'seal', planId: seal.planId });
    for (const { sha256 } of manifest.files) {
      const state = await files.verify(sha256);
      if (state !== 'intact') faults.push({ code: 'file', sha256, state });
    }
    return { entries, seals, faults };
  } finally {
    await source.destroy();
  }
}

import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.int().nonnegative();
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

export const ARCHIVE_FORMAT = 'tctp-backup';
export const ARCHIVE_VERSION = 1;

/** What an archive holds, written last, when everything in it has been counted. */
export const manifestSchema = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  /** Version of the program that wrote it. */
  program: z.string(),
  createdAt: z.iso.datetime(),
  /** Applied to the database it was taken from, oldest first. */
  migrations: z.array(z.string()),
  /** Parents before children. A table's parts, one behind the other, are what COPY wrote. */
  tables: z.array(
    z.strictObject({
      name,
      columns: z.array(name).min(1),
      rows: z.int().nonnegative(),
      parts: z.array(z.strictObject({ bytes, sha256 })),
    }),
  ),
  sequences: z.array(z.strictObject({ name, value: z.string().regex(/^-?\d{1,19}$/) })),
  files: z.array(z.strictObject({ sha256, bytes })),
  /** Evidence files that rows refer to, and that were not there to be saved, or no longer as they were stored. */
  missing: z.array(z.strictObject({ sha256, state: z.enum(['missing', 'altered']) })),
  /** The last seal of every plan: on paper, they tell later whether a restored history is the one that was saved. */
  seals: z.array(
    z.strictObject({
      tenantId: z.string(),
      planId: z.string(),
      number: z.int().positive(),
      sealedAt: z.iso.datetime(),
      hash: sha256,
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestTable = Manifest['tables'][number];

export interface ArchiveEntry {
  name: string;
  bytes: number;
  sha256: string;
}

export const MANIFEST_NAME = 'manifest.json';
/** Of the manifest, which covers everything else; in the words of `sha256sum -c`. */
export const CHECKSUM_NAME = 'manifest.json.sha256';

/** The names an archive may hold. They are compared, and never used as paths. */
export const KNOWN_NAME =
  /^(tables\/[a-z_][a-z0-9_]*\/\d{4,}\.copy|files\/[0-9a-f]{64}|manifest\.json(\.sha256)?)$/;

export function partName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(4, '0')}.copy`;
}

export function fileName(sha256: string): string {
  return `files/${sha256}`;
}

/** Everything before the manifest, in the order it stands in the archive. */
export function entriesOf({ tables, files }: Pick<Manifest, 'tables' | 'files'>): ArchiveEntry[] {
  return [
    ...tables.flatMap((table) =>
      table.parts.map((part, at) => ({ name: partName(table.name, at + 1), ...part })),
    ),
    ...files.map((file) => ({ name: fileName(file.sha256), ...file })),
  ];
}

/** Why an archive cannot be written or read. */
export type ArchiveFault =
  | { code: 'exists' | 'unfinished' | 'no-file' | 'not-an-archive' | 'cut-off' }
  /** The first entry that is not what the manifest says of it. */
  | { code: 'damaged'; entry: string }
  | { code: 'newer-format'; version: number };

export class BadArchive extends Error {
  constructor(
    readonly fault: ArchiveFault,
    options?: ErrorOptions,
  ) {
    super(JSON.stringify(fault), options);
  }
}

import type { Refusal } from '../refusal';

/** `away`: nobody could say, which is never taken for clean. */
export type Scanned = 'clean' | 'away' | { infected: string };

/** A scanner for malware, where one is set up. */
export interface FileScanner {
  /** A file on this machine's disk, or the bytes of one. An infected file is set apart, out of everybody's reach. */
  scan(file: string | Uint8Array): Promise<Scanned>;
  isThere(): Promise<boolean>;
}

/** What a scanner has against a file. Where one is set up and does not answer, nothing is taken. */
export async function infection(
  scanner: FileScanner | null,
  file: string | Uint8Array,
): Promise<Refusal | null> {
  const scanned = scanner === null ? 'clean' : await scanner.scan(file);
  if (scanned === 'clean') return null;
  return scanned === 'away'
    ? { code: 'scanner-away' }
    : { code: 'file-infected', signature: scanned.infected };
}

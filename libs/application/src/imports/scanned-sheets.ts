import { infection } from '../evidence/scan';
import type { FileScanner } from '../evidence/scan';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { ReadSheets, Sheet } from './workbook';

export interface SheetDeps {
  /** Null: none is set up. */
  scanner: FileScanner | null;
  readSheets: ReadSheets;
}

export interface ImportFile {
  fileName: string;
  bytes: Uint8Array;
}

/** What is in a workbook; nothing reads it before it was scanned. */
export async function scannedSheets(
  { scanner, readSheets }: SheetDeps,
  { bytes, fileName }: ImportFile,
): Promise<Result<readonly Sheet[]>> {
  const infected = await infection(scanner, bytes);
  if (infected !== null) return refuse(infected);
  const read = await readSheets(bytes, fileName);
  return read.ok ? accept(read.sheets) : refuse({ code: read.refused });
}

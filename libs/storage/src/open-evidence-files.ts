import { join } from 'node:path';
import type { EvidenceFiles } from '@tctp/application';
import { folderEvidenceFiles } from './folder-evidence-files';
import type { S3Place } from './s3-place';

export interface EvidencePlace {
  /** Absolute path. */
  dataDir: string;
  /** Null: a folder under `dataDir`. */
  s3: S3Place | null;
}

/** Where evidence is kept, as it was configured. Whoever keeps it in a folder does not wait for the S3 client to load. */
export async function openEvidenceFiles({ dataDir, s3 }: EvidencePlace): Promise<EvidenceFiles> {
  if (s3 === null) return folderEvidenceFiles(evidenceFolder(dataDir));
  const { s3EvidenceFiles } = await import('./s3-evidence-files');
  return s3EvidenceFiles(s3, join(dataDir, 'uploads'));
}

export function evidenceFolder(dataDir: string): string {
  return join(dataDir, 'evidence');
}

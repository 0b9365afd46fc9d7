import type { DocumentDetails } from '@tctp/domain';
import type { EvidenceFiles } from '../ports';
import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { nameFile } from './name-file';
import { storeFile } from './store-file';

export interface EvidenceUpload {
  content: AsyncIterable<Uint8Array>;
  fileName: string;
  mediaType: string;
  document: DocumentDetails;
  limitBytes: number;
}

/**
 * The file first, its row second: a crash in between leaves an orphan that is collected later, never a row whose
 * file is missing. The name is kept as words; the bytes live under their hash.
 */
export async function addEvidence(
  deps: CommandDeps & { files: EvidenceFiles; newId: () => string },
  envelope: CommandEnvelope,
  upload: EvidenceUpload,
) {
  const { content, fileName, mediaType, document, limitBytes } = upload;
  const stored = await storeFile(deps.files, content, limitBytes);
  if (!stored.ok) return stored;
  const { sha256, size, inTime } = stored.value;
  return nameFile(deps, { ...envelope, fingerprint: `${envelope.fingerprint}:${sha256}` }, () => {
    inTime();
    return accept({ sha256, size, fileName, mediaType, document });
  });
}

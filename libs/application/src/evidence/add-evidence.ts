import type { DocumentDetails } from '@tctp/domain';
import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { nameFile } from './name-file';
import { storeEvidence } from './store-evidence';
import type { FileToStore, StoreDeps } from './store-evidence';

export interface EvidenceUpload extends FileToStore {
  document: DocumentDetails;
}

/**
 * The file first, its row second: a crash in between leaves an orphan that is collected later, never a row whose
 * file is missing. The name is kept as words; the bytes live under their hash.
 */
export async function addEvidence(
  deps: CommandDeps & StoreDeps & { newId: () => string },
  envelope: CommandEnvelope,
  upload: EvidenceUpload,
) {
  const { fileName, document } = upload;
  const stored = await storeEvidence(deps, upload);
  if (!stored.ok) return stored;
  const { sha256, size, mediaType, inTime } = stored.value;
  return nameFile(deps, { ...envelope, fingerprint: `${envelope.fingerprint}:${sha256}` }, () => {
    inTime();
    return accept({ sha256, size, fileName, mediaType, document });
  });
}

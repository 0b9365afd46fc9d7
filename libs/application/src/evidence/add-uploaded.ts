import type { DocumentDetails } from '@tctp/domain';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { nameFile } from './name-file';
import type { FileToName } from './name-file';
import { storeEvidence } from './store-evidence';
import type { StoreDeps } from './store-evidence';
import type { Uploads } from './uploads';

export interface UploadToAdd {
  uploadId: string;
  /** Null: as it was sent. */
  fileName: string | null;
  document: DocumentDetails;
  limitBytes: number;
}

type Deps = CommandDeps & StoreDeps & { uploads: Uploads; newId: () => string };

/**
 * A finished upload becomes evidence, and the upload goes. Sent again under its key it is answered as the first time,
 * also when the upload is gone by then; refused, the upload stays for another try.
 */
export async function addUploaded(deps: Deps, envelope: CommandEnvelope, input: UploadToAdd) {
  const file = await takeUp(deps, envelope, input);
  const added = await nameFile(deps, envelope, () => {
    if (!file.ok) return file;
    file.value.inTime();
    return file;
  });
  if (added.ok) await deps.uploads.remove(input.uploadId);
  return added;
}

async function takeUp(
  deps: Deps,
  { actor }: CommandEnvelope,
  { uploadId, fileName, document, limitBytes }: UploadToAdd,
): Promise<Result<FileToName & { inTime: () => void }>> {
  const upload = await deps.uploads.find(actor, uploadId);
  if (upload === null) return refuse({ code: 'upload-unknown' });
  if (upload === 'unfinished') return refuse({ code: 'upload-unfinished' });
  const named = { ...upload, fileName: fileName ?? upload.fileName };
  const stored = await storeEvidence(deps, { ...named, limitBytes });
  return stored.ok ? accept({ ...stored.value, document, fileName: named.fileName }) : stored;
}

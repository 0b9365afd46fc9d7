import { FILE_KINDS, KINDS_TAKEN, agreedKind, extensionOf } from '@tctp/domain';
import type { FileKind } from '@tctp/domain';
import type { EvidenceFiles, StoredFile } from '../ports';
import type { Refusal, Result } from '../refusal';
import { accept } from '../refusal';
import type { ExamineFile, FileFault } from './examine';
import { infection } from './scan';
import type { FileScanner } from './scan';
import { storeFile } from './store-file';

export interface StoreDeps {
  files: EvidenceFiles;
  examine: ExamineFile;
  /** Null: none is set up. */
  scanner: FileScanner | null;
}

export interface FileToStore {
  content: AsyncIterable<Uint8Array>;
  limitBytes: number;
  /** What the sender calls it, and says it is. */
  fileName: string;
  mediaType: string;
}

/** A file that can be evidence, kept under the media type of what its bytes are. */
export async function storeEvidence(
  { files, examine, scanner }: StoreDeps,
  { content, limitBytes, fileName, mediaType: said }: FileToStore,
): Promise<Result<StoredFile & { mediaType: string; inTime: () => void }>> {
  const kinds: FileKind[] = [];
  const stored = await storeFile(files, content, limitBytes, async (path) => {
    const examined = await examine(path);
    if (!examined.ok) return faultOf(examined.code);
    const agreed = agreedKind(examined.found, fileName, said);
    if (!('kind' in agreed)) return disagreement(agreed.disagrees, examined.found, fileName, said);
    kinds.push(agreed.kind);
    return infection(scanner, path);
  });
  if (!stored.ok) return stored;
  const [kind] = kinds;
  if (kind === undefined) throw new Error('A file was stored that nobody had looked at');
  return accept({ ...stored.value, mediaType: FILE_KINDS[kind].mediaType });
}

function faultOf(code: FileFault): Refusal {
  return code === 'file-kind-not-taken' ? { code, taken: KINDS_TAKEN } : { code };
}

function disagreement(
  who: 'name' | 'sender',
  kinds: readonly FileKind[],
  fileName: string,
  said: string,
): Refusal {
  const found = kinds.join(', ');
  return who === 'name'
    ? { code: 'file-name-disagrees', extension: extensionOf(fileName), found }
    : { code: 'file-sender-disagrees', said, found };
}

import type { EvidenceFiles, StoredFile } from '../ports';
import type { Refusal, Result } from '../refusal';
import { accept, refuse } from '../refusal';

/** What the collection of orphans counts on: a row comes within a day of its file, or never. */
const ROW_WITHIN_MS = 24 * 3600 * 1000;

/**
 * The file, in place, before any row names it; what `objection` has against it is the answer, and nothing of it is left.
 * `inTime` throws when its row would come too late.
 */
export async function storeFile(
  files: EvidenceFiles,
  content: AsyncIterable<Uint8Array>,
  limitBytes: number,
  objection: (path: string) => Promise<Refusal | null> = () => Promise.resolve(null),
): Promise<Result<StoredFile & { inTime: () => void }>> {
  const began = Date.now();
  const objections: Refusal[] = [];
  const stored = await files.store(content, limitBytes, async (draft) => {
    const found = await objection(draft);
    if (found !== null) objections.push(found);
    return found === null;
  });
  if ('refused' in stored) {
    const [found] = objections;
    if (found !== undefined) return refuse(found);
    return stored.refused === 'file-empty'
      ? refuse({ code: 'file-empty' })
      : refuse({ code: 'file-too-large', limitMegabytes: Math.floor(limitBytes / 1_048_576) });
  }
  const inTime = () => {
    if (Date.now() - began > ROW_WITHIN_MS) throw new Error('The upload took a day: its file may be gone');
  };
  return accept({ ...stored, inTime });
}

/**
 * Files that no row names: what an upload leaves behind whose command was refused, or whose program was killed.
 *
 * In: the files, the rows, real time. Out: what was old and nameless is set aside; what has lain aside for a week and is
 * still nameless is gone; what was named after all is back in its place. Why twice: see libs/storage/decisions/0001.
 */
import type { EvidenceFiles, ListedFile } from '../ports';
import { batchesOf } from './batches-of';
import type { EvidenceRows } from './evidence-rows';

const HOUR_MS = 3600 * 1000;
const BATCH = 500;

export interface CollectedOrphans {
  setAside: number;
  putBack: number;
  removed: number;
}

export async function collectOrphans(
  {
    files,
    rows,
    now = Date.now,
  }: { files: Omit<EvidenceFiles, 'store'>; rows: EvidenceRows; now?: () => number },
  { orphanAfterHours = 24, keptAsideHours = 7 * 24 } = {},
): Promise<CollectedOrphans> {
  const collected = { setAside: 0, putBack: 0, removed: 0 };
  const olderThan = (hours: number) => {
    const moment = new Date(now() - hours * HOUR_MS).toISOString();
    return ({ modifiedAt }: ListedFile) => modifiedAt < moment;
  };
  const nameless = async (batch: readonly ListedFile[]) =>
    new Set(await rows.unnamed(batch.map(({ sha256 }) => sha256)));

  await rows.alone(async () => {
    const forgotten = olderThan(keptAsideHours);
    for await (const batch of batchesOf(files.list('aside'), BATCH)) {
      const orphans = await nameless(batch);
      for (const file of batch) {
        if (!orphans.has(file.sha256)) {
          await files.putBack(file.sha256);
          collected.putBack += 1;
        } else if (forgotten(file)) {
          await files.remove(file.sha256);
          collected.removed += 1;
        }
      }
    }
    const old = olderThan(orphanAfterHours);
    for await (const batch of batchesOf(files.list('inPlace'), BATCH)) {
      for (const sha256 of await nameless(batch.filter(old))) {
        await files.setAside(sha256);
        collected.setAside += 1;
      }
    }
  });
  return collected;
}

import type { DigestList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { byToldNext, readTold } from '../notices/read-told';
import type { ReadDeps } from '../tasks/list-tasks';

/** Daily digests of the reader's mailbox, newest first, what is lost next first inside each. */
export async function listDigests(deps: ReadDeps, reader: Actor): Promise<DigestList['digests']> {
  const digests = await deps.read.digests(reader);
  const items = digests.flatMap((digest) => digest.items);
  if (items.length === 0) return [];
  const toldOf = await readTold(deps, reader, items);
  return digests.map((digest) => ({
    ...digest,
    items: digest.items
      .flatMap((item) => {
        const told = toldOf(item);
        return told === null ? [] : [{ taskId: item.taskId, kind: item.kind, ...told }];
      })
      .sort(byToldNext),
  }));
}

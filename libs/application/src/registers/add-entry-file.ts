import { REGISTER_DEFINITIONS } from '@tctp/domain';
import { mayDo, openActs } from '@tctp/registers';
import type { FileToStore, StoreDeps } from '../evidence/store-evidence';
import { storeEvidence } from '../evidence/store-evidence';
import { runOnce } from '../once';
import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { EntryResult, RegisterDeps } from './entry-in-hand';
import { takeEntry } from './entry-in-hand';
import { openingAct } from './opening-act';
import { writeActs } from './write-acts';

const MOST_FILES = 50;

/** A photo or document beside an entry, by whoever could open or still move it on; the same content is there once. */
export async function addEntryFile(
  deps: RegisterDeps & StoreDeps,
  request: KeyedRequest & { expectedVersion: number },
  entryId: string,
  file: FileToStore,
): Promise<Result<EntryResult>> {
  const { actor } = request;
  const stored = await storeEvidence(deps, file);
  if (!stored.ok) return stored;
  const { sha256, size, mediaType, inTime } = stored.value;
  const { fileName } = file;
  const keyed = { ...request, fingerprint: `${request.fingerprint}:${sha256}` };
  return runOnce<EntryResult>(deps.work, keyed, async (stores) => {
    inTime();
    const hand = await takeEntry(stores, request, entryId);
    if (!hand.ok) return hand;
    const { plan, book, entry } = hand.value;
    if (entry.version !== request.expectedVersion)
      return refuse({ code: 'stale-version', current: entry.version });
    const definition = REGISTER_DEFINITIONS[entry.register];
    const may =
      mayDo(definition, openingAct(entry.register), actor, entry) ||
      openActs(definition, entry, actor).length > 0;
    if (!may) return refuse({ code: 'not-permitted', action: 'addEntryFile' });
    if (entry.files >= MOST_FILES) return refuse({ code: 'too-many-files', most: MOST_FILES });
    const at = await deps.clock.now();
    const kept = { id: deps.newId(), sha256, size, fileName, mediaType };
    if (!(await stores.registers.addFile(actor.tenantId, entryId, kept, actor, at)))
      return refuse({ code: 'evidence-here-already' });
    const { id, number, version, state, body } = entry;
    const changes = [{ field: 'file', was: null, now: fileName }];
    const adding = { of: entry, act: 'addFile', decided: { state, body, changes }, reason: null };
    await writeActs(stores, { plan, book, actor, at }, [adding]);
    return accept({ id, number, version: version + 1, state });
  });
}

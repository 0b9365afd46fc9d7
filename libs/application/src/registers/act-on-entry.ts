import type { EntryAsk } from '@tctp/registers';
import { runOnce } from '../once';
import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { decideAct } from './decide-act';
import type { EntryResult, RegisterDeps } from './entry-in-hand';
import { takeEntry } from './entry-in-hand';
import { writeActs } from './write-acts';

/** Moves an entry on, as it was seen. */
export function actOnEntry(
  deps: RegisterDeps,
  request: KeyedRequest & { expectedVersion: number },
  entryId: string,
  ask: EntryAsk,
): Promise<Result<EntryResult>> {
  const { actor, expectedVersion } = request;
  return runOnce<EntryResult>(deps.work, request, async (stores) => {
    const hand = await takeEntry(stores, request, entryId);
    if (!hand.ok) return hand;
    const { plan, book, entry } = hand.value;
    if (entry.version !== expectedVersion) return refuse({ code: 'stale-version', current: entry.version });
    const at = await deps.clock.now();
    const decided = await decideAct(stores, plan, book, entry, entry.unitId, ask, request);
    if (!decided.ok) return decided;
    const made = { of: entry, act: ask.act, decided: decided.value, reason: ask.reason };
    await writeActs(stores, { plan, book, actor, at }, [made]);
    const { id, number, version } = entry;
    return accept({ id, number, version: version + 1, state: decided.value.state });
  });
}

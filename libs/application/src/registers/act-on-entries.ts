import type { RegisterName } from '@tctp/domain';
import { REGISTER_DEFINITIONS, isAmong, isPlainAct } from '@tctp/domain';
import { decideEntry } from '@tctp/registers';
import { runOnce } from '../once';
import type { KeyedRequest } from '../ports';
import type { Refusal, Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { EntryResult, RegisterDeps } from './entry-in-hand';
import { openBook } from './entry-in-hand';
import { mayReadEntry } from './may-read-entry';
import type { EntryInHand } from './register-store';
import { speakEntryRefusal } from './speak-entry-refusal';
import type { ActToWrite } from './write-acts';
import { writeActs } from './write-acts';

export interface SeenEntry {
  entryId: string;
  version: number;
}

/** What became of one of many; `id` is as it was named. */
export type EntryOfMany = { id: string } & (
  { ends: 'done'; answer: EntryResult } | { ends: 'refused'; refusal: Refusal }
);

/**
 * One act for many entries of a register, as they were seen: each is decided on its own, and those that may be done are
 * written together. One transaction and one receipt: sent again, it is answered as the first time, refusals included.
 */
export function actOnEntries(
  deps: RegisterDeps,
  request: KeyedRequest,
  {
    planId,
    register,
    act,
    items,
  }: { planId: string; register: RegisterName; act: string; items: readonly SeenEntry[] },
): Promise<Result<readonly EntryOfMany[]>> {
  const { actor } = request;
  const key = { tenantId: actor.tenantId, planId, register };
  return runOnce<readonly EntryOfMany[]>(deps.work, request, async (stores) => {
    const asked = REGISTER_DEFINITIONS[register].acts[act];
    if (asked === undefined) return refuse({ code: 'act-unknown', act });
    if (!isAmong(actor, asked.by)) return refuse({ code: 'not-permitted', action: act });
    if (!isPlainAct(asked)) return refuse({ code: 'act-not-for-many', act });
    const opened = await openBook(stores, key);
    if (!opened.ok) return opened;
    const { plan, book } = opened.value;
    const at = await deps.clock.now();
    const found = await stores.registers.entriesOf(
      key,
      items.map(({ entryId }) => entryId),
    );
    const byId = new Map(found.map((entry) => [entry.id, entry]));
    const acts: ActToWrite[] = [];

    const decide = (entry: EntryInHand | undefined, version: number): Result<EntryResult> => {
      if (entry === undefined || !mayReadEntry(actor, entry)) return refuse({ code: 'entry-unknown' });
      if (entry.version !== version) return refuse({ code: 'stale-version', current: entry.version });
      const ask = { act, fields: {}, reason: null };
      const decided = decideEntry(REGISTER_DEFINITIONS[register], entry, entry.unitId, ask, actor);
      if (!decided.ok) return refuse(speakEntryRefusal(register, decided.refusal));
      acts.push({ of: entry, act, decided: decided.value, reason: null });
      const { id, number } = entry;
      return accept({ id, number, version: version + 1, state: decided.value.state });
    };
    const outcomes = items.map(({ entryId, version }): EntryOfMany => {
      const decided = decide(byId.get(entryId), version);
      return decided.ok
        ? { id: entryId, ends: 'done', answer: decided.value }
        : { id: entryId, ends: 'refused', refusal: decided.refusal };
    });
    if (acts.length > 0) await writeActs(stores, { plan, book, actor, at }, acts);
    return accept(outcomes);
  });
}

import type { Actor, Instant } from '@tctp/domain';
import { REGISTER_DEFINITIONS, foldText } from '@tctp/domain';
import type { DecidedEntry } from '@tctp/registers';
import { dueDayOf } from '@tctp/registers';
import type { PlanContext } from '../decision';
import type { Stores } from '../ports';
import { scoresMessage } from '../tasks/decision-to-write';
import type { EntryInHand, EntryToWrite, LockedBook } from './register-store';
import { tellOfActs } from './tell-of-entry';

/** One act that was decided, on the entry as it was: a new one has version 0. */
export interface ActToWrite {
  of: Pick<EntryInHand, 'id' | 'number' | 'version' | 'unitId'>;
  act: string;
  decided: DecidedEntry;
  reason: string | null;
}

/** Makes acts of one book true: entries and events together, the scores they move, and whoever is told. */
export async function writeActs(
  stores: Pick<Stores, 'registers' | 'outbox'>,
  by: { plan: PlanContext; book: LockedBook; actor: Actor; at: Instant },
  acts: readonly ActToWrite[],
): Promise<EntryToWrite[]> {
  const { plan, book, actor, at } = by;
  const entries = acts.map(({ of, decided }) => entryToWrite(book, of, decided));
  const events = acts.map(({ of, act, decided: { state, changes }, reason }) => ({
    entryId: of.id,
    act,
    state,
    changes,
    reason: reason?.trim() || null,
  }));
  await stores.registers.write(book, { actor, at }, entries, events);
  await stores.outbox.add([scoresMessage(plan)]);
  const done = acts.map(({ of, act, decided }) => ({
    id: of.id,
    unitId: of.unitId,
    act,
    body: decided.body,
  }));
  await tellOfActs(stores, by, done);
  return entries;
}

/** The next version of an entry, with what it is found by and when it is due. */
function entryToWrite(
  { register }: Pick<LockedBook, 'register'>,
  { id, number, version, unitId }: ActToWrite['of'],
  { state, body }: Pick<DecidedEntry, 'state' | 'body'>,
): EntryToWrite {
  const definition = REGISTER_DEFINITIONS[register];
  const open = Object.entries(definition.fields).filter(([, { personal }]) => personal !== true);
  const text = open.map(([field]) => body[field]).filter((value) => typeof value === 'string');
  return {
    ...{ id, number, version: version + 1, unitId, state, body },
    dueOn: dueDayOf(definition, { state, body }),
    searchText: foldText(text.join(' ')),
  };
}

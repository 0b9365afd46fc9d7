import type { EntryOutcome, EntryOutcomes, RegisterEntryView } from '@tctp/contracts';
import { MOST_ENTRIES_AT_ONCE } from '@tctp/contracts';
import { REGISTER_DEFINITIONS, isPlainAct } from '@tctp/domain';
import type { RegisterName } from '@tctp/domain';
import { useRef, useState } from 'react';
import { registerPath } from '../../api/register-queries';
import { useCommand } from '../../api/use-command';

/** Entries that are ticked, and what became of those that were sent together. What was refused stays ticked. */
export function useManyEntries(
  planId: string | undefined,
  register: RegisterName,
  entries: readonly RegisterEntryView[],
) {
  const [ticking, setTicking] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<readonly EntryOutcome[] | null>(null);
  const asked = useRef('');
  /** Also of those that have left the list meanwhile. */
  const known = useRef(new Map<string, RegisterEntryView>());
  for (const entry of entries) known.current.set(entry.id, entry);

  const command = useCommand<EntryOutcomes>((answer) => {
    setResults(answer.results);
    setMarked(new Set(answer.results.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id)));
  });
  const plainOf = ({ acts }: RegisterEntryView) =>
    acts.filter((act) => {
      const spec = REGISTER_DEFINITIONS[register].acts[act];
      return spec !== undefined && isPlainAct(spec);
    });
  const tickable = entries.filter((entry) => plainOf(entry).length > 0);
  const ticked = tickable.filter(({ id }) => marked.has(id));

  function send(act: string, of: readonly RegisterEntryView[]) {
    if (planId === undefined || of.length === 0) return;
    asked.current = act;
    setResults(null);
    const items = of.slice(0, MOST_ENTRIES_AT_ONCE).map(({ id, version }) => ({ entryId: id, version }));
    command.mutate({ path: `${registerPath(planId, register)}/acts`, body: { act, items } });
  }

  return {
    ticking,
    tickable,
    ticked,
    results,
    busy: command.isPending,
    error: command.error,
    /** The acts open to the ticked, each with those it is open to, in the order of the definition. */
    acts: Object.keys(REGISTER_DEFINITIONS[register].acts)
      .map((act) => ({ act, of: ticked.filter((entry) => plainOf(entry).includes(act)) }))
      .filter(({ of }) => of.length > 0),
    begin: () => setTicking(true),
    end() {
      setTicking(false);
      setMarked(new Set());
      setResults(null);
      command.reset();
    },
    tickOf: (entry: RegisterEntryView) => {
      if (!ticking) return undefined;
      return plainOf(entry).length === 0 ? null : marked.has(entry.id);
    },
    tick: (id: string, on: boolean) =>
      setMarked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id))),
    tickOnly: (of: readonly RegisterEntryView[]) => setMarked(new Set(of.map(({ id }) => id))),
    send,
    again: () => send(asked.current, ticked),
    close: () => setResults(null),
    known: (id: string) => known.current.get(id),
  };
}
export type ManyEntries = ReturnType<typeof useManyEntries>;

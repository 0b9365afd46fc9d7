import { BULK_LIMIT } from '@tctp/contracts';
import type { BulkOutcome } from '@tctp/contracts';
import { useState } from 'react';
import { useBulk } from './bulk-queries';

export interface Urged {
  id: string;
  version: number;
}

/** Urges many tasks, each with an answer of its own. What is done already is left out when one presses again. */
export function useUrgeMany() {
  const [results, setResults] = useState<ReadonlyMap<string, BulkOutcome>>(new Map());
  const { send, isPending, error } = useBulk(({ results: answered }) =>
    setResults((known) => new Map([...known, ...answered.map((one) => [one.taskId, one] as const)])),
  );
  return {
    results,
    busy: isPending,
    error,
    urge(tasks: readonly Urged[], reason: string) {
      const left = tasks.filter(({ id }) => results.get(id)?.outcome !== 'done').slice(0, BULK_LIMIT);
      send({ action: 'urge', reason, items: left.map(({ id, version }) => ({ taskId: id, version })) });
    },
    forget: () => setResults(new Map()),
  };
}

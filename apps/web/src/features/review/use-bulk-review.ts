import type { Bulk, BulkOutcome, TaskSummary } from '@tctp/contracts';
import { BULK_LIMIT } from '@tctp/contracts';
import { useRef, useState } from 'react';
import { useBulk } from '../../api/bulk-queries';

type Without<Body, Names extends string> = Body extends unknown ? Omit<Body, Names> : never;
/** What is asked of all of them. */
export type Asked = Without<Bulk, 'items'>;
type Known = Pick<TaskSummary, 'id' | 'version' | 'component' | 'title' | 'lead'>;

/** Rows that are ticked, and what became of those that were sent together. What was refused stays ticked. */
export function useBulkReview(tasks: readonly TaskSummary[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<readonly BulkOutcome[] | null>(null);
  const asked = useRef<Asked | null>(null);
  /** Also of those that have left the list meanwhile. */
  const known = useRef(new Map<string, Known>());
  for (const task of tasks) known.current.set(task.id, task);

  const bulk = useBulk((answer) => {
    setResults(answer.results);
    setMarked(new Set(idsOf(answer.results, 'refused')));
  });
  const ticked = tasks.filter(({ id }) => marked.has(id));

  function send(what: Asked, ids: readonly string[]) {
    asked.current = what;
    setResults(null);
    const items = ids.slice(0, BULK_LIMIT).flatMap((taskId) => {
      const task = known.current.get(taskId);
      return task === undefined ? [] : [{ taskId, version: task.version }];
    });
    if (items.length > 0) bulk.send({ ...what, items });
  }

  return {
    ticked,
    results,
    busy: bulk.isPending,
    error: bulk.error,
    has: (taskId: string) => marked.has(taskId),
    tick(taskId: string, on: boolean) {
      if (results?.every(({ outcome }) => outcome === 'done') === true) setResults(null);
      setMarked((before) => new Set(on ? [...before, taskId] : [...before].filter((one) => one !== taskId)));
    },
    tickOnly: (ids: readonly string[]) => setMarked(new Set(ids)),
    send: (what: Asked) =>
      send(
        what,
        ticked.map(({ id }) => id),
      ),
    again() {
      if (asked.current !== null && results !== null) send(asked.current, idsOf(results, 'refused'));
    },
    close: () => setResults(null),
    nameOf(taskId: string) {
      const task = known.current.get(taskId);
      return task === undefined ? taskId : `${task.component.code} ${task.title} · ${task.lead.shortName}`;
    },
    refusalOf(taskId: string) {
      const found = results?.find((one) => one.taskId === taskId);
      return found?.outcome === 'refused' ? found.problem : undefined;
    },
  };
}
export type BulkReview = ReturnType<typeof useBulkReview>;

function idsOf(results: readonly BulkOutcome[], outcome: BulkOutcome['outcome']): string[] {
  return results.filter((one) => one.outcome === outcome).map(({ taskId }) => taskId);
}
